using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Ideas;

/// <summary>
/// Which idea is tried, by whom and until when: a form in a message of its own, because the card with the ideas counts
/// who backs them.
/// </summary>
internal static class ChooseForm
{
    private const int MostPeople = 50;
    private const int LongestTitle = 60;

    public static CardMessage Of(SprintId id, Sprint sprint, Barrier barrier) =>
        new(CardFit.Of(most => Of(new(id, sprint, barrier, null, most))), "Which idea do you try?");

    /// <summary>In place of the form, once it was sent.</summary>
    public static CardMessage Done(SprintId id, Sprint sprint, Barrier barrier, string sentence) =>
        new(CardFit.Of(most => Done(new(id, sprint, barrier, null, most), sentence)), "An idea is chosen");

    private static AdaptiveCard Of(IdeasSeen seen) =>
        CardParts.Card(
            "An idea can be chosen here. Please open this in a newer version of Teams.",
            [
                CardParts.Heading("Which idea do you try?"),
                Ideas(seen),
                People(seen),
                new AdaptiveDateInput
                {
                    Id = CardFields.Until,
                    Label = "Until when? On that day I ask them once how it went.",
                    IsRequired = true,
                    ErrorMessage = "Pick a day, so that I know when to ask how it went.",
                },
                CardParts.Buttons(
                    CardParts.Button("We try this", IdeasVerbs.Choose, CardParts.OnForm(seen.Ids), main: true)
                ),
                CardParts.WhoSees(TrialIndexReaders.Of(seen)),
            ]
        );

    private static AdaptiveCard Done(IdeasSeen seen, string sentence) =>
        CardParts.Card(
            "It is done.",
            [
                CardParts.Written(sentence),
                seen.Options.ChosenOrNull is { } chosen
                    ? CardParts.Quoted(seen.Cut(seen.Options.Idea(chosen.Idea).Text))
                    : null,
                CardParts.WhoSees(TrialIndexReaders.Of(seen)),
            ]
        );

    private static AdaptiveChoiceSetInput Ideas(IdeasSeen seen) =>
        new()
        {
            Id = CardFields.Idea,
            Label = "Which idea?",
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = seen
                .Options.Ideas.OrderByDescending(idea => idea.Support.Count)
                .ThenBy(idea => idea.Number)
                .First(idea =>
                    seen.Tried(idea.Number) is null
                    || seen.Options.Ideas.All(other => seen.Tried(other.Number) is not null)
                )
                .Number.ToString(CultureInfo.InvariantCulture),
            Choices =
            [
                .. seen.Options.Ideas.Select(idea =>
                    CardParts.Choice(
                        $"{idea.Number}. {Line(idea.Text, Math.Min(seen.Most, LongestTitle))}",
                        idea.Number.ToString(CultureInfo.InvariantCulture)
                    )
                ),
            ],
        };

    private static AdaptiveChoiceSetInput People(IdeasSeen seen) =>
        new()
        {
            Id = CardFields.Tries,
            Label = "Who tries it?",
            Style = AdaptiveChoiceInputStyle.Compact,
            Placeholder = "Somebody of your group",
            IsRequired = true,
            ErrorMessage = "Pick who tries it.",
            Choices =
            [
                .. seen
                    .Sprint.Members.Select(seen.Sprint.PersonOf)
                    .OfType<Person>()
                    .OrderBy(person => person.Name, StringComparer.Ordinal)
                    .Take(MostPeople)
                    .Select(person =>
                        CardParts.Choice(Names.Short(person.Name, Math.Max(seen.Most, 20)), person.Id.Value)
                    ),
            ],
        };

    private static string Line(string text, int most) => PlainText.Excerpt(text.ReplaceLineEndings(" "), most);
}
