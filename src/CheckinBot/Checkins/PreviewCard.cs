using CheckinBot.Cards;
using CheckinBot.Chat;

namespace CheckinBot.Checkins;

/// <summary>How the group's check-in card will look, for whoever asked. What was typed into the set-up travels with the way back.</summary>
internal static class PreviewCard
{
    public static AdaptiveCard Of(CardData typed) => CardParts.Card(
        "A preview of the check-in card.",
        [
            CardParts.Heading("Preview: only you see this"),
            CardParts.Line("This is how your group will be asked. Nothing you type here is kept."),
            .. CheckinForm.Of(CheckinDraft.Empty),
            CardParts.Buttons(Back(typed)),
            CardParts.WhoSees("only you."),
        ]);

    // Without the preview's own questions: a client would want them answered before it goes back.
    private static AdaptiveExecuteAction Back(CardData typed) => new AdaptiveExecuteAction
    {
        Title = "Back",
        Verb = Verbs.SetUp,
        Data = typed.Carry(
            CardFields.Sprint, CardFields.Focus, CardFields.Evidence, CardFields.FirstDay, CardFields.LastDay, CardFields.Days, CardFields.Week,
            CardFields.Hour, CardFields.Zone, CardFields.Leader, CardFields.HolidayFrom, CardFields.HolidayTo, CardFields.Holidays,
            CardFields.Deputy, CardFields.DigestHolds, CardFields.SharesMoves),
        AssociatedInputs = AdaptiveAssociatedInputs.None,
    }.WithSubmitFallback();
}
