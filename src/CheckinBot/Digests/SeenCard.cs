using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Digests;

/// <summary>
/// All that a leader sees of a group: its part of the digest, and the card of each barrier that was raised for them and
/// is not cleared, without buttons.
/// </summary>
internal static class SeenCard
{
    public static AdaptiveCard Of(DigestGroupView told) =>
        CardFit.Of(most =>
            CardParts.Card(
                "What your leader sees of your group.",
                [
                    CardParts.Heading("What your leader sees of you"),
                    CardParts.Line(
                        Open(told).Any()
                            ? "What your leader would read now: your part of their digest, then the card "
                                + "of each barrier that you raised."
                            : "What your leader would read now: your part of their digest."
                    ),
                    .. GroupPart.InFull(told, new(most, 1)),
                    .. Open(told).SelectMany(barrier => Card(told, barrier, most)),
                    CardParts.WhoSees(
                        $"your group. {Phrases.First(Names.Leader(told.Sprint))} sees the same, in "
                            + "their own chat with me."
                    ),
                ]
            )
        );

    /// <summary>To a person, who asks for it in their own chat.</summary>
    public static AdaptiveCard Elsewhere() =>
        CardParts.Card(
            "Ask this in your group's chat.",
            [
                CardParts.Heading("Ask this in your group's chat"),
                CardParts.Line(
                    "What a leader sees is a group's to know. Write \"@CheckinBot what does my leader see\" there."
                ),
                CardParts.WhoSees("only you."),
            ]
        );

    private static IEnumerable<Barrier> Open(DigestGroupView told) =>
        told.Raised.Where(barrier => barrier.State != BarrierState.Cleared);

    private static IEnumerable<AdaptiveElement> Card(DigestGroupView told, Barrier barrier, int most) =>
        [
            OnTheirCard(),
            CardParts.Over(NudgeBody.Heading(told.Sprint, barrier, told.Sprint.LeaderOf(barrier), NoticeKind.Nudge)),
            .. NudgeBody.Of(told.Sprint, barrier, told.Sprint.LeaderOf(barrier), most),
        ];

    private static AdaptiveElement OnTheirCard()
    {
        var line = CardParts.Quiet("On your leader's card:");
        (line.Separator, line.Spacing) = (true, AdaptiveSpacing.Large);
        return line;
    }
}
