using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>
/// The questions of a check-in, in place on the card. In sight stands what everybody answers; what only some have is
/// behind a button each, and of a barrier first what its leader needs to know.
/// </summary>
internal static class CheckinForm
{
    private const string InTheWay = "inTheWay";
    private const string Thanks = "thanks";
    private const string MoreOfIt = "moreOfIt";

    /// <summary><paramref name="away"/>: a line that the leader is away, where they are.</summary>
    public static IEnumerable<AdaptiveElement> Of(
        CheckinDraft draft,
        QuestionSet asked,
        AdaptiveElement? away = null
    ) =>
        [
            .. asked.All.SelectMany(question => CheckinQuestions.Of(question, draft)),
            CardParts.Buttons(
                new AdaptiveToggleVisibilityAction { Title = "Something is in the way", TargetElements = [InTheWay] },
                new AdaptiveToggleVisibilityAction { Title = "Give a shout-out", TargetElements = [Thanks] }
            ),
            Barrier(draft, away),
            ShoutOut(draft),
        ];

    private static AdaptiveContainer ShoutOut(CheckinDraft draft) =>
        new()
        {
            Id = Thanks,
            IsVisible = draft.ShoutOut.Length > 0,
            Items =
            [
                CardParts.Ask(
                    CardFields.ShoutOut,
                    "A shout-out to somebody?",
                    draft.ShoutOut,
                    Limits.Answer,
                    required: false
                ),
            ],
        };

    // Hidden inputs must not be required: a client could not send the card. The bot asks again instead.
    private static AdaptiveContainer Barrier(CheckinDraft draft, AdaptiveElement? away) =>
        new()
        {
            Id = InTheWay,
            IsVisible = draft.Stuck.Length > 0,
            Style = AdaptiveContainerStyle.Emphasis,
            Items =
            [
                CardParts.Ask(CardFields.Stuck, "What is in the way?", draft.Stuck, Limits.Answer, required: false),
                BarrierQuestions.Hears(draft.Hears, justUs: true),
                .. away is null ? Array.Empty<AdaptiveElement>() : [away],
                BarrierQuestions.Urgency(draft.Urgency),
                CardParts.Buttons(
                    new AdaptiveToggleVisibilityAction { Title = "Say more about it", TargetElements = [MoreOfIt] }
                ),
                More(draft),
            ],
        };

    private static AdaptiveContainer More(CheckinDraft draft) =>
        new()
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
    private static bool HasMore(CheckinDraft draft) =>
        draft.Stuck.Length > 0
        && (
            draft.Hears == Hears.TryFirst
            || draft.Help != Help.Ear
            || draft.Kind is not null
            || draft.Tried.Length > 0
            || draft.AsGroup
        );
}
