using System.Collections.Concurrent;
using CheckinBot.EventStore;
using CheckinBot.Placement;

namespace CheckinBot.Outbox;

/// <summary>
/// Waits so that Teams never has to say 429: at most 7 messages in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour to
/// one conversation; what a whole tenant takes is counted for all instances together
/// (<see cref="IPlacement.MaySendAsync"/>). Source: learn.microsoft.com "Optimize your bot with rate limiting in
/// Teams". Counts real seconds, not the service's clock: Teams does. A wait that Teams itself asked for is in the
/// service's time, like the retry that follows it. Thread safe.
/// </summary>
internal sealed class TeamsThrottle(IPlacement placement, RealSeconds seconds, TimeProvider time)
{
    // Rather tried again later than waited for: a message's turn does not last for ever, and others queue behind it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);
    private const int MostKept = 10_000;
    private readonly ConcurrentDictionary<string, RateWindows> conversations = new();
    private readonly ConcurrentDictionary<string, Instant> pauses = new();
    private readonly long start = seconds.Clock.GetTimestamp();

    /// <summary>
    /// Returns when a call may be made. Throws Throttled, with the time to wait, when that is not soon.
    /// </summary>
    public async Task WaitAsync(ChatAddress chat, Pace pace, CancellationToken cancellationToken)
    {
        if (pauses.TryGetValue(chat.Conversation, out var until) && until > time.Now())
        {
            throw Throttled("Paused", (until - time.Now()).ToTimeSpan());
        }

        await WaitAsync(
            conversations.GetOrAdd(chat.Conversation, _ => new((7, 1), (8, 2), (60, 30), (1800, 3600))),
            cancellationToken
        );
        if (await placement.MaySendAsync(chat.Tenant, pace, cancellationToken) is { } wait)
        {
            throw Throttled("OwnThrottle", wait);
        }
    }

    /// <summary>To be called when Teams said 429: nothing more goes to this conversation until then.</summary>
    public void Pause(ChatAddress chat, TimeSpan retryAfter)
    {
        Forget();
        pauses[chat.Conversation] = time.Now() + Duration.FromTimeSpan(retryAfter);
    }

    private async Task WaitAsync(RateWindows windows, CancellationToken cancellationToken)
    {
        Forget();
        var (wait, granted) = windows.Reserve(seconds.Clock.GetElapsedTime(start), Patience);
        if (!granted)
        {
            throw Throttled("OwnThrottle", wait);
        }

        await Task.Delay(wait, seconds.Clock, cancellationToken);
    }

    private void Forget()
    {
        if (conversations.Count + pauses.Count < MostKept)
        {
            return;
        }

        var (now, elapsed) = (time.Now(), seconds.Clock.GetElapsedTime(start));
        pauses.Where(pause => pause.Value <= now).ToList().ForEach(pause => pauses.TryRemove(pause));
        conversations.Where(one => one.Value.IsIdle(elapsed)).ToList().ForEach(one => conversations.TryRemove(one));
    }

    private static DeliveryException Throttled(string code, TimeSpan wait) =>
        new(DeliveryFailure.Throttled, code: code, retryAfter: wait);
}
