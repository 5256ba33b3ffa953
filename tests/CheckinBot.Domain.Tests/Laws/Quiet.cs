namespace CheckinBot.Domain.Tests.Laws;

/// <summary>What a sprint waits for when no message waits.</summary>
internal static class Quiet
{
    public static Instant? NextStep(Sprint sprint) =>
        Due.Next(
            sprint with
            {
                Outgoing = sprint.Outgoing.SetItems(
                    sprint.Outgoing.Values.Where(one => one.IsSendable(Instant.MaxValue)).Select(Withdrawn)
                ),
            }
        );

    private static KeyValuePair<NoticeId, Outgoing> Withdrawn(Outgoing one) =>
        new(
            one.Notice.Id,
            one.State == OutgoingState.Parked
                ? one with
                {
                    RetryAt = null,
                }
                : one with
                {
                    State = OutgoingState.Withdrawn,
                }
        );
}
