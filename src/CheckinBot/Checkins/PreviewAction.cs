using CheckinBot.Cards;
using CheckinBot.Chat;

namespace CheckinBot.Checkins;

/// <summary>"Preview to me": how the group's check-in card will look, for whoever asked. Nothing on it is sent.</summary>
internal sealed class PreviewAction : ICardAction
{
    public string Verb => Verbs.Preview;

    public Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Show(Card(call.Data), "Only you would see this preview; it needs a newer version of Teams."));

    // What was typed into the set-up travels with the way back, so that looking costs nothing.
    private static AdaptiveCard Card(CardData typed) => CardParts.Card(
        "A preview of the check-in card.",
        [
            CardParts.Heading("Preview: only you see this"),
            CardParts.Line("So your group will be asked. Nothing you type here is kept."),
            .. CheckinForm.Of(CheckinDraft.Empty, "your leader"),
            CardParts.Buttons(Back(typed)),
            CardParts.WhoSees("you."),
        ]);

    // Without the preview's own questions: a client would want them answered before it goes back.
    private static AdaptiveExecuteAction Back(CardData typed) => new AdaptiveExecuteAction
    {
        Title = "Back",
        Verb = Verbs.SetUp,
        Data = typed.Carry(
            CardFields.Sprint, CardFields.Focus, CardFields.Evidence, CardFields.FirstDay, CardFields.LastDay, CardFields.Days,
            CardFields.Hour, CardFields.Zone, CardFields.Leader, CardFields.HolidayFrom, CardFields.HolidayTo),
        AssociatedInputs = AdaptiveAssociatedInputs.None,
    }.WithSubmitFallback();
}
