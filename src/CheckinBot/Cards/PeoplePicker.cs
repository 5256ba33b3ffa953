using CheckinBot.Cards.Teams;
using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>Picks one person, by search in the school's directory; some stand there without searching.</summary>
internal static class PeoplePicker
{
    private const int MostOffered = 50;

    public static AdaptiveChoiceSetInput Of(string id, string label, string value, params IEnumerable<Person> people) => new AdaptiveChoiceSetInput
    {
        Id = id,
        Label = label,
        Placeholder = "Search for a person",
        Value = value.Length == 0 ? null : value,
        Style = AdaptiveChoiceInputStyle.Compact,
        Choices = [.. people.Take(MostOffered).Select(person => CardParts.Choice(Names.Short(person.Name), person.Id.Value))],
    }.SearchingThePeopleOfTheSchool();
}
