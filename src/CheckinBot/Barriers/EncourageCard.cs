using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>
/// Encouragement: a suggestion to edit in a form of its own, and two sentences that go as they are, with one tap. It is
/// no acknowledgement.
/// </summary>
internal static class EncourageCard
{
    private static readonly string[] AsTheyAre = ["You're on the right track.", "I'm proud of how you do this."];

    /// <summary>The form's box, with words to change.</summary>
    public static IEnumerable<AdaptiveElement> Questions(Barrier barrier) =>
        [
            CardParts.Ask(
                CardFields.Text,
                "In your own words",
                Suggestion(barrier.Words.Help),
                Limits.Line,
                required: true
            ),
            CardParts.Quiet("It arrives in the group as yours. It does not say that you are on it."),
        ];

    /// <summary>
    /// The sentences that go as they are; they stand where there is no box whose words they could throw away.
    /// </summary>
    public static IEnumerable<AdaptiveAction> Taps(SprintId id, Barrier barrier) =>
        AsTheyAre.Select(text => AsItIs(id, barrier, text));

    private static string Suggestion(Help help) =>
        help switch
        {
            Help.Ear => "Thank you for saying it so plainly. I'm here whenever you want to talk it through.",
            Help.Ideas => "Thank you for bringing this up. You know your pupils best, and I look forward to what "
                + "you come up with.",
            Help.Action => "Thank you for saying it early. You're not alone with this.",
            Help.JustSoYouKnow => "Thank you for letting me know. I see the work that you put into this.",
        };

    private static AdaptiveExecuteAction AsItIs(SprintId id, Barrier barrier, string text)
    {
        var data = CardParts.Ids(id, barrier.Id);
        data[CardFields.Text] = text;
        return CardParts.Tap($"\"{text}\"", LeaderVerbs.Encourage, data);
    }
}
