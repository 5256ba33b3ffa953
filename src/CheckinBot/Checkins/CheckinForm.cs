using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>The questions of a check-in, in place on the card. One of those in sight may be skipped: the shout-out.</summary>
internal static class CheckinForm
{
    private const string InTheWay = "inTheWay";

    public static IEnumerable<AdaptiveElement> Of(CheckinDraft draft)
    {
        yield return GoingPick(draft.Going);
        yield return CardParts.Ask(CardFields.Done, "What have you done since last time, and what did you see?", draft.Done, Limits.Answer, required: true);
        yield return CardParts.Ask(CardFields.Tweak, "What will you tweak next?", draft.Tweak, Limits.Answer, required: true);
        yield return CardParts.Ask(CardFields.ShoutOut, "A shout-out to somebody? You can skip this one.", draft.ShoutOut, Limits.Answer, required: false);
        if (draft.Stuck.Length == 0)
        {
            yield return CardParts.Buttons(new AdaptiveToggleVisibilityAction { Title = "Something is in the way", TargetElements = [InTheWay] });
        }

        yield return Barrier(draft);
    }

    private static AdaptiveChoiceSetInput GoingPick(Going? going)
    {
        var pick = CardParts.Pick(CardFields.Going, "How is it going?", going, (Going.OnTrack, "On track"), (Going.Wobbling, "Wobbling"), (Going.Stuck, "Stuck"));
        pick.IsRequired = true;
        pick.ErrorMessage = "Pick the one that is nearest.";
        return pick;
    }

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
            BarrierQuestions.Until(draft.Until),
            BarrierQuestions.Kind(draft.Kind, required: false),
            BarrierQuestions.Urgency(draft.Urgency),
            BarrierQuestions.Help(draft.Help),
            BarrierQuestions.Tried(draft.Tried),
            BarrierQuestions.AsGroup(draft.AsGroup),
            BarrierQuestions.HowHidden(),
        ],
    };
}
