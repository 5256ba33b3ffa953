using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;

namespace CheckinBot.Checkins;

/// <summary>
/// To the group, beside the check-in card, which nothing changes while people fill it in: who has answered so far,
/// never who has not, and how what was raised stands. Nobody can type into it, so it is kept up to date.
/// </summary>
internal sealed class SoFarCard : INoticeRenderer
{
    private const int MostNames = 50;
    private const int MostBarriers = 10;

    public NoticeKind Kind => NoticeKind.SoFar;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(Of(id, sprint, sprint.RoundOf(notice)), "Who has checked in so far");

    public static AdaptiveCard Of(SprintId id, Sprint sprint, Round round) =>
        CardFit.Of(most =>
            CardParts.Card(
                "Who has checked in so far.",
                [
                    CardParts.Over($"Check-in {round.Number}"),
                    .. round.State == RoundState.Open ? Open(id, sprint, round, most) : [CardParts.Line(Closed(round))],
                    CardParts.WhoSees("your group. Nobody is shown who has not answered."),
                ]
            )
        );

    private static IEnumerable<AdaptiveElement> Open(SprintId id, Sprint sprint, Round round, int most) =>
        [
            CardParts.Written(Answered(sprint, round, most)),
            .. AwayLine.Of(sprint) is { } away ? [away] : Array.Empty<AdaptiveElement>(),
            .. InTheWay(sprint, round, most),
            CardParts.Buttons(CardParts.Tap("Let this one pass", Verbs.Skip, CardParts.Ids(id, round.Number))),
        ];

    private static string Answered(Sprint sprint, Round round, int most)
    {
        var names = round.InOrder.Take(MostNames).Select(checkin => Names.Of(sprint, checkin.Member, most)).ToList();
        return names.Count == 0 ? "Nobody has answered yet: be the first." : $"Answered so far: {Phrases.List(names)}.";
    }

    private static string Closed(Round round) =>
        round.Checkins.IsEmpty
            ? "It is closed."
            : $"It is closed, with {Phrases.Count(round.Checkins.Count, "answer")}. What it brought is further down.";

    private static IEnumerable<AdaptiveElement> InTheWay(Sprint sprint, Round round, int most)
    {
        var raised = sprint.Barriers.Where(barrier => barrier.Source == CheckinSource.Of(round.Number)).ToList();
        return
        [
            .. raised.Take(MostBarriers).SelectMany(barrier => One(sprint, barrier, Math.Min(most, 200))),
            .. CardParts.More(raised.Count, MostBarriers),
        ];
    }

    private static IEnumerable<AdaptiveElement> One(Sprint sprint, Barrier barrier, int most) =>
        [
            CardParts.Labelled(BarrierLabels.State(sprint, barrier), PlainText.Excerpt(barrier.Words.Text, most)),
            CardParts.QuietlyWritten(BarrierLabels.Facts(sprint, barrier)),
        ];
}
