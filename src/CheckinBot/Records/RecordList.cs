using CheckinBot.Domain;

namespace CheckinBot.Records;

/// <summary>
/// One touch in somebody's records. <paramref name="How"/> for one they logged, <paramref name="Did"/> for one that
/// logged itself; <paramref name="Said"/>: what they wrote to the group then; <paramref name="Note"/>: what they noted
/// about it since.
/// </summary>
internal sealed record TouchRecord(
    string Name,
    LocalDate On,
    Instant At,
    string? Group,
    How? How,
    TouchKind? Did,
    string With,
    string About,
    string Said,
    Tone? Tone,
    TurnedOut? TurnedOut,
    bool Bookmarked,
    string Note
)
{
    /// <summary>True when every one of the words stands in it, whatever their case.</summary>
    public bool Has(string words) =>
        words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(word =>
                new[] { With, About, Said, Note }.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            );
}

/// <summary>
/// A leader's records as one list. Touches made in the bot are read from the sprints' own logs, never copied: they
/// cannot be forgotten, and cannot differ from what happened. Both kinds come the newest first.
/// </summary>
internal static class RecordList
{
    private const char Within = ':';

    /// <summary>True for the name of a touch that logged itself.</summary>
    public static bool IsMade(string name) => name.Contains(Within, StringComparison.Ordinal);

    public static IEnumerable<TouchRecord> Own(Leader leader) =>
        from touch in leader.Touches.Reverse()
        where !touch.IsRemoved
        let facts = touch.Facts
        select new TouchRecord(
            touch.Id.Value,
            facts.On,
            touch.LoggedAt,
            facts.Group is { } id ? LeaderSprint.GroupOf(id) : null,
            facts.How,
            null,
            facts.With,
            facts.About,
            "",
            facts.Tone,
            facts.TurnedOut,
            facts.Bookmarked,
            ""
        );

    public static IEnumerable<TouchRecord> Made(LeaderSprint led, MemberId who, Leader leader) =>
        from touch in led.Sprint.Touches.Reverse()
        where touch.By == who
        let name = TouchNaming.Of(led.Id, touch)
        let mark = leader.Marks.GetValueOrDefault(name, TouchMark.None)
        where !mark.IsRemoved
        select new TouchRecord(
            name,
            Schedule.DayOf(led.Sprint.Plan, touch.At),
            touch.At,
            led.Group,
            null,
            touch.Kind,
            "",
            About(led.Sprint, touch),
            Said(led.Sprint, touch),
            mark.Tone,
            mark.TurnedOut,
            mark.Bookmarked,
            mark.Note
        );

    private static string About(Sprint sprint, LeaderTouch touch)
    {
        if (touch.Barrier is { } id)
        {
            return sprint.BarrierOrNull(id)?.Words.Text ?? "";
        }

        if (sprint.Thanks.Find(one => one.By == touch.By && one.At == touch.At) is { } thanks)
        {
            return sprint.RoundOrNull(thanks.Round)?.Checkins.GetValueOrDefault(thanks.Member)?.Answer.ShoutOut ?? "";
        }

        return sprint.Joint.Find(one => one.Leader.Id == touch.By && one.At == touch.At)?.Then ?? "";
    }

    private static string Said(Sprint sprint, LeaderTouch touch) =>
        touch.Kind == TouchKind.Encouraged
            ? sprint
                .Encouragements.Find(one => one.By == touch.By && one.Barrier == touch.Barrier && one.At == touch.At)
                ?.Text
                ?? ""
            : "";
}
