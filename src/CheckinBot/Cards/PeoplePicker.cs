using CheckinBot.Cards.Teams;
using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>
/// Picks one person, by search in the school's directory; some stand there without searching. Two of one name do not:
/// the search shows who is who.
/// </summary>
internal static class PeoplePicker
{
    private const int MostOffered = 50;

    public static AdaptiveChoiceSetInput Of(string id, string label, string value, params IEnumerable<Person> people) =>
        new AdaptiveChoiceSetInput
        {
            Id = id,
            Label = label,
            Placeholder = "Search for a person",
            Value = value.Length == 0 ? null : value,
            Style = AdaptiveChoiceInputStyle.Compact,
            Choices = [.. Offered(value, [.. Distinct(value, people)])],
        }.SearchingThePeopleOfTheSchool();

    private static IEnumerable<Person> Distinct(string value, IEnumerable<Person> people) =>
        people
            .GroupBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Count() == 1 ? same : same.Where(person => person.Id.Value == value));

    // What was picked is drawn again, also where it is none of those that are offered; an id without a name says at
    // least that.
    private static IEnumerable<AdaptiveChoice> Offered(string value, IReadOnlyList<Person> people)
    {
        var offered = people
            .OrderBy(person => person.Id.Value != value)
            .Take(MostOffered)
            .Select(person => CardParts.Choice(Names.Short(person.Name), person.Id.Value));
        return value.Length == 0 || people.Any(person => person.Id.Value == value)
            ? offered
            : offered.Prepend(CardParts.Choice(NameOf(value), value));
    }

    private static string NameOf(string value) =>
        Guid.TryParse(value, out _) ? "The person you picked" : Names.Short(value);
}
