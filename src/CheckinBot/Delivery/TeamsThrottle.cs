using System.Threading.RateLimiting;
using CheckinBot.Ledger;

namespace CheckinBot.Delivery;

/// <summary>
/// Waits so that Teams never has to say 429: at most 7 messages in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour to one
/// conversation, 50 in 1 s in one tenant. Source: learn.microsoft.com "Optimize your bot with rate limiting in Teams".
/// Counts real seconds, not the service's clock: Teams does. Thread safe.
/// </summary>
internal sealed class TeamsThrottle : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<ChatAddress> limits = PartitionedRateLimiter.CreateChained(
        PerConversation(7, 1),
        PerConversation(8, 2),
        PerConversation(60, 30),
        PerConversation(1800, 3600),
        Windows(chat => chat.Tenant, 50, 1));

    public async Task WaitAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        using var lease = await limits.AcquireAsync(chat, 1, cancellationToken);
        if (!lease.IsAcquired)
        {
            throw new ErrorResponseException(DeliveryFailure.Throttled, code: "OwnThrottle");
        }
    }

    public ValueTask DisposeAsync() => limits.DisposeAsync();

    private static PartitionedRateLimiter<ChatAddress> PerConversation(int messages, int seconds) => Windows(chat => chat.Conversation, messages, seconds);

    // Ten segments: a window that slides, so that two bursts at its ends cannot add up to twice the limit.
    private static PartitionedRateLimiter<ChatAddress> Windows(Func<ChatAddress, string> of, int messages, int seconds) =>
        PartitionedRateLimiter.Create<ChatAddress, string>(chat => RateLimitPartition.GetSlidingWindowLimiter(of(chat), _ => new()
        {
            PermitLimit = messages,
            Window = TimeSpan.FromSeconds(seconds),
            SegmentsPerWindow = 10,
            QueueLimit = 20_000,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));
}
