using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>
/// The questions of a check-in, in place on the card. In sight stand the three that everybody answers; what only some have is behind a
/// button each, and of a barrier first what its leader needs to know.
/// </summary>
internal static class CheckinForm
{
    private const string InTheWay = "inTheWay";
    private const string Thanks = "thanks";
    private const string MoreOfIt = "moreOfIt";

    public static IEnumerable<AdaptiveElement> Of(CheckinDraft draft)
    {
        yield return GoingPick(draft.Going);
        yield return CardParts.Ask(CardFields.Done, "What have you done, and what did you see?", draft.Done, Limits.Answer, required: true);
        yield return CardParts.Ask(CardFields.Tweak, "What will you tweak next?", draft.Tweak, Limits.Answer, required: true);
        yield return CardParts.Buttons(
            new AdaptiveToggleVisibilityAction { Title = "Something is in the way", TargetElements = [InTheWay] },
            new AdaptiveToggleVisibilityAction { Title = "Give a shout-out", TargetElements = [Thanks] });
        yield return Barrier(draft);
        yield return ShoutOut(draft);
    }

    private static AdaptiveChoiceSetInput GoingPick(Going? going)
    {
        var pick = CardParts.Pick(CardFields.Going, "How is it going?", going, (Going.OnTrack, "On track"), (Going.Wobbling, "Wobbling"), (Going.Stuck, "Stuck"));
        pick.IsRequired = true;
        pick.ErrorMessage = "Pick the one that is nearest.";
        return pick;
    }

    private static AdaptiveContainer ShoutOut(CheckinDraft draft) => new()
    {
        Id = Thanks,
        IsVisible = draft.ShoutOut.Length > 0,
        Items = [CardParts.Ask(CardFields.ShoutOut, "A shout-out to somebody?", draft.ShoutOut, Limits.Answer, required: false)],
    };

    // Hidden inputs must not be required: a client could not send the card. The bot asks again instead.
    private static AdaptiveContainer Barrier(CheckinDraft draft) => new()
    {
        Id = InTheWay,
        IsVisible = draft.Stuck.Length > 0,
        Style = AdaptiveContainerStyle.Emphasis,
        Items =
        [
            CardParts.Ask(CardFields.Stuck, "What is in the way?", draft.Stuck, Limits.Answer, required: false),
            BarrierQuestions.Hears(draft.Hears, justUs: true),
            BarrierQuestions.Urgency(draft.Urgency),
            CardParts.Buttons(new AdaptiveToggleVisibilityAction { Title = "Say more about it", TargetElements = [MoreOfIt] }),
            More(draft),
        ],
    };

    private static AdaptiveContainer More(CheckinDraft draft) => new()
    {
        Id = MoreOfIt,
        IsVisible = HasMore(draft),
        Items =
        [
            BarrierQuestions.Until(draft.Until),
            BarrierQuestions.Help(draft.Help),
            BarrierQuestions.Kind(draft.Kind, required: false),
            BarrierQuestions.Tried(draft.Tried),
            BarrierQuestions.AsGroup(draft.AsGroup),
            BarrierQuestions.HowHidden(),
        ],
    };

    // What somebody has said already is not hidden from them.
    private static bool HasMore(CheckinDraft draft) => draft.Stuck.Length > 0
        && (draft.Hears == Hears.TryFirst || draft.Help != Help.Ear || draft.Kind is not null || draft.Tried.Length > 0 || draft.AsGroup);
}
