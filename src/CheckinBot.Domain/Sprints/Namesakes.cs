namespace CheckinBot.Domain;

/// <summary>
/// Tells people of one name apart: who is met first keeps the bare name, the next is the second of that name. A number
/// once given stays as long as the name does.
/// </summary>
internal static class Namesakes
{
    /// <summary>
    /// The sprint, once this person was met with this name. To be called before the new name is written down.
    /// </summary>
    public static Sprint Meet(this Sprint sprint, Person person)
    {
        if (sprint.PersonOf(person.Id) is { } known && IsSame(known, person) && sprint.Numbers.ContainsKey(person.Id))
        {
            return sprint;
        }

        var taken = Known(sprint)
            .Where(other => other.Id != person.Id && IsSame(other, person))
            .Select(other => sprint.Numbers.GetValueOrDefault(other.Id, 1))
            .ToHashSet();
        var free = Enumerable.Range(1, taken.Count + 1).First(number => !taken.Contains(number));
        return sprint with { Numbers = sprint.Numbers.SetItem(person.Id, free) };
    }

    private static bool IsSame(Person one, Person other) =>
        string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Person> Known(Sprint sprint) =>
        sprint
            .People.Values.Concat(new[] { sprint.PlanOrNull?.Leader, sprint.PlanOrNull?.Deputy }.OfType<Person>())
            .Concat(sprint.Supporters.Values)
            .Where(person => sprint.Numbers.ContainsKey(person.Id));
}
