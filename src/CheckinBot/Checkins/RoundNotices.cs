using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Checkins;

/// <summary>To the group: the check-in card of a round.</summary>
internal sealed class AskCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.Ask;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(CheckinCard.Shared(id, sprint, sprint.RoundOf(notice)), "Time to check in");
}

/// <summary>To the group, once a round: it is still open. Names nobody.</summary>
internal sealed class ReminderCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.Remind;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(Of(sprint, sprint.RoundOf(notice)), "The check-in is still open");

    private static AdaptiveCard Of(Sprint sprint, Round round) =>
        CardParts.Card(
            "The check-in is still open.",
            [
                CardParts.Heading($"Check-in {round.Number} is still open"),
                CardParts.Line(
                    $"Until {Phrases.At(sprint.Plan, round.ClosesAt)}. If you have two minutes, "
                        + $"{Where(sprint, round)}. If not, that is fine too."
                ),
                CardParts.WhoSees("your group. Nobody is shown who has not answered."),
            ]
        );

    // A card that Teams would not take is not further up.
    private static string Where(Sprint sprint, Round round) =>
        sprint.Outbox.GetValueOrDefault(Notice.AskOf(round.Number))?.State == OutboxState.Delivered
            ? "its card is further up; write \"@CheckinBot check in\" to bring it down here"
            : "write \"@CheckinBot check in\" to see its card here";
}

/// <summary>To the group: what a round brought.</summary>
internal sealed class SumUpCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.SumUp;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(SummaryCard.Of(sprint, sprint.RoundOf(notice)), "What the check-in brought");
}
