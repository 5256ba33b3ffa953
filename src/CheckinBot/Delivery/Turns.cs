using System.Collections.Concurrent;
using CheckinBot.Domain;

namespace CheckinBot.Delivery;

/// <summary>Which notices it is this process's turn to send, and until when: those it wrote, and those it claimed.</summary>
internal sealed class Turns
{
    // A send may take 15 s; one that begins later than this before the end of a turn could overlap with somebody else's.
    private static readonly Duration Margin = Duration.FromSeconds(20);
    private readonly ConcurrentDictionary<(SprintId, NoticeId), Instant> mine = new();

    public void Take(SprintId sprint, NoticeId notice, Instant until) => mine[(sprint, notice)] = until;

    public bool IsMine(SprintId sprint, NoticeId notice, Instant now) =>
        mine.TryGetValue((sprint, notice), out var until) && now <= until - Margin;

    public void Leave(SprintId sprint, NoticeId notice) => mine.TryRemove((sprint, notice), out _);
}
