namespace CheckinBot.Domain.Tests.Laws;

/// <summary>What a sprint waits for when no message waits.</summary>
internal static class Quiet
{
    public static Instant? NextStep(Sprint sprint) =>
        SprintTimers.Next(
            sprint with
            {
                Outbox = sprint.Outbox.SetItems(
                    sprint.Outbox.Values.Where(one => one.IsSendable(Instant.MaxValue)).Select(Withdrawn)
                ),
            }
        );

    private static KeyValuePair<NoticeId, OutboxMessage> Withdrawn(OutboxMessage one) =>
        new(
            one.Notice.Id,
            one.State == OutboxState.Parked ? one with { RetryAt = null } : one with { State = OutboxState.Withdrawn }
        );
}
