using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>What a member typed or said before, for filling the form; empty for a first answer.</summary>
internal sealed record CheckinDraft(Going? Going, string Done, string Tweak, string ShoutOut, string Stuck, Hears? Hears, Urgency Urgency, Help Help)
{
    public static CheckinDraft Empty { get; } = new(null, "", "", "", "", null, Urgency.Slowing, Help.Ear);

    public static CheckinDraft Of(CardData data) => new(
        data.Choice<Going>(CardFields.Going),
        data.Words(CardFields.Done),
        data.Words(CardFields.Tweak),
        data.Words(CardFields.ShoutOut),
        data.Words(CardFields.Stuck),
        data.Choice<Hears>(CardFields.Hears),
        data.Choice<Urgency>(CardFields.Urgency) ?? Urgency.Slowing,
        data.Choice<Help>(CardFields.Help) ?? Help.Ear);

    /// <summary>What a member said in this round, with the barrier that came of it.</summary>
    public static CheckinDraft Of(Checkin checkin, Barrier? barrier) => new(
        checkin.Answer.Going,
        checkin.Answer.Done,
        checkin.Answer.Tweak,
        checkin.Answer.ShoutOut,
        checkin.Answer.Stuck,
        barrier is not null ? (barrier.State == BarrierState.CarParked ? Domain.Hears.CarPark : Domain.Hears.Leader) : checkin.Answer.Stuck.Length > 0 ? Domain.Hears.Group : null,
        barrier?.Words.Urgency ?? Urgency.Slowing,
        barrier?.Words.Help ?? Help.Ear);

    public Answer Answer => new(Going ?? Domain.Going.OnTrack, Done, Stuck, Tweak, ShoutOut);
}

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
            CardParts.Pick(CardFields.Hears, "Who should hear of it?", draft.Hears, (Hears.Group, "Just our group"), (Hears.CarPark, "Nobody now: car-park it for our review"), (Hears.Leader, "Our leader, now")),
            BarrierQuestions.Urgency(draft.Urgency),
            BarrierQuestions.Help(draft.Help),
        ],
    };
}
