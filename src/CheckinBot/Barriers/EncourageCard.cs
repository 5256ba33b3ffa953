using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>"Send encouragement": a suggestion to edit, and two that go as they are. It is no acknowledgement.</summary>
internal static class EncourageCard
{
    private static readonly string[] AsTheyAre = ["You are on a good way. Keep going.", "I am proud of how you go about this."];

    public static AdaptiveShowCardAction Button(SprintId id, Barrier barrier) => new()
    {
        Title = "Send encouragement",
        Card = CardParts.Card("Send encouragement",
        [
            CardParts.Ask(CardFields.Text, "In your own words", Suggestion(barrier.Words.Help), Limits.Line, required: false),
            CardParts.Buttons(CardParts.Button("Send it", LeaderVerbs.Encourage, CardParts.Ids(id, barrier.Id), main: true)),
            CardParts.Quiet("Or one of these, as it is:"),
            CardParts.Buttons(AsTheyAre.Select(text => AsItIs(id, barrier, text))),
            CardParts.Quiet("It arrives in the group as yours. It does not say that you are on it."),
        ]),
    };

    private static string Suggestion(Help help) => help switch
    {
        Help.Ear => "Thank you for saying it so plainly. I am here whenever you want to talk it through.",
        Help.Ideas => "Thank you for bringing this up. You know your pupils best, and I look forward to what you come up with.",
        Help.Action => "Thank you for saying it early. You are not alone with this.",
        _ => "Thank you for letting me know. I see the work that you put into this.",
    };

    private static AdaptiveExecuteAction AsItIs(SprintId id, Barrier barrier, string text)
    {
        var data = CardParts.Ids(id, barrier.Id);
        data[CardFields.Text] = text;
        var button = CardParts.Button(text, LeaderVerbs.Encourage, data);
        button.AssociatedInputs = AdaptiveAssociatedInputs.None;
        return button.WithSubmitFallback();
    }
}
