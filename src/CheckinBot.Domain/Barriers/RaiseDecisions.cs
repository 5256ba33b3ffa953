namespace CheckinBot.Domain;

/// <summary>What somebody says is in the way, wherever they say it.</summary>
internal sealed record Saying(
    string Source,
    MemberId By,
    BarrierText Words,
    Hears Hears,
    LocalDate? TryUntil,
    BarrierId NewBarrier,
    TrialsKnown Known
);

/// <summary>Raising a barrier, trying first, car-parking it, and bringing it to the leader later.</summary>
internal static class RaiseDecisions
{
    public static Decision Decide(Sprint sprint, RaiseBarrier raise)
    {
        var saying = new Saying(
            raise.Source,
            raise.By,
            raise.Words,
            raise.Hears,
            raise.TryUntil,
            raise.NewBarrier,
            raise.Known
        );
        return Rules.Member(sprint, raise.By)
            ?? Problem(sprint, saying, raise.Now)
            ?? Decision.Accept([.. Placed(sprint, raise, [.. Say(sprint, saying)])]);
    }

    public static Decision? Problem(Sprint sprint, Saying said, Instant now) =>
        said switch
        {
            { Words.Text.Length: 0 } => Decision.Refuse(
                RefusalKind.Unclear,
                "Please write in a few words what is in the way."
            ),
            { Hears: Hears.TryFirst, TryUntil: null } => Decision.Refuse(
                RefusalKind.Unclear,
                "Please pick the day until which your group tries first."
            ),
            { Hears: Hears.TryFirst, TryUntil: { } day } when NotAhead(sprint, day, now) is { } refusal => refusal,
            _ => Rules.TooLong("What is in the way", said.Words.Text, Limits.Barrier)
                ?? Rules.TooLong("What was tried", said.Words.Tried, Limits.Line)
                ?? Rules.TooLong("The link", said.Words.Link, Limits.Link),
        };

    /// <summary>A day to try until must come after today, and not be far away.</summary>
    public static Decision? NotAhead(Sprint sprint, LocalDate day, Instant now)
    {
        var today = Schedule.DayOf(sprint.Plan, now);
        if (day <= today)
        {
            return Decision.Refuse(RefusalKind.Unclear, "Please pick a day after today, so that there is time to try.");
        }

        return day > today.PlusDays(Limits.DaysAhead)
            ? Decision.Refuse(RefusalKind.Unclear, "That is more than two months away. Please pick a nearer day.")
            : null;
    }

    // The same member saying it again means the same barrier: reworded or mentioned at most, never a second nudge.
    public static IEnumerable<LogEvent> Say(Sprint sprint, Saying said) =>
        Known(sprint, said) switch
        {
            null => [New(sprint, said, said.NewBarrier)],
            { } known when IsNews(sprint, known, said) => [New(sprint, Linked(known, said), known.Id)],
            { } known => Again(known, Linked(known, said)),
        };

    public static Decision Decide(Sprint sprint, TellLeader tell) =>
        (Rules.Member(sprint, tell.By), sprint.BarrierOrNull(tell.Barrier)) switch
        {
            ({ } refusal, _) => refusal,
            (_, null) => Rules.UnknownBarrier,
            (_, { State: BarrierState.Cleared }) => Decision.Refuse(
                RefusalKind.NotNow,
                "This barrier is cleared. If it is in the way again, press \"Still in the way\"."
            ),
            (_, { State: BarrierState.CarParked or BarrierState.TryingFirst } waiting) => Decision.Accept(
                ToLeader(waiting)
            ),
            _ => Decision.Nothing,
        };

    public static BarrierRaised ToLeader(Barrier barrier) =>
        new(barrier.Id, barrier.Source, barrier.RaisedBy, barrier.Words) { Known = barrier.Known };

    private static Barrier? Known(Sprint sprint, Saying said)
    {
        var known = sprint.BarrierFrom(said.Source, said.By);
        return known is { State: not BarrierState.Cleared } || known?.Words == said.Words
            ? known
            : sprint.Barriers.FindLast(one =>
                one.RaisedBy == said.By && one.State != BarrierState.Cleared && one.Words.Text == said.Words.Text
            );
    }

    // What the leader does not know of yet goes on to them, cleared or not, or from the car park to trying first; never
    // the other way.
    private static bool IsNews(Sprint sprint, Barrier known, Saying said) =>
        !sprint.IsForLeader(known.Id)
        && (
            said.Hears == Hears.Leader
            || (
                said.Hears == Hears.TryFirst
                && (known.State == BarrierState.CarParked || IsAnotherDay(sprint, known, said))
            )
        );

    // They go on trying until another day.
    private static bool IsAnotherDay(Sprint sprint, Barrier known, Saying said) =>
        known.State == BarrierState.TryingFirst && known.AskAt != AskOn(sprint, said);

    private static Instant AskOn(Sprint sprint, Saying said) =>
        Schedule.AskOn(sprint.Plan, said.TryUntil ?? throw new ArgumentException("No day was picked.", nameof(said)));

    // Said again elsewhere, it still comes from the message that it was raised from.
    private static Saying Linked(Barrier known, Saying said) =>
        said.Words.Link.Length > 0 ? said : said with { Words = said.Words with { Link = known.Words.Link } };

    private static IEnumerable<LogEvent> Again(Barrier known, Saying said)
    {
        if (known.Words != said.Words)
        {
            yield return new BarrierReworded(known.Id, said.Words);
        }

        if (known.Source != said.Source && !known.Mentions.Contains(said.Source))
        {
            yield return new BarrierMentioned(known.Id, said.By, said.Source);
        }
    }

    private static SprintEvent New(Sprint sprint, Saying said, BarrierId id) =>
        said.Hears switch
        {
            Hears.Leader => new BarrierRaised(id, said.Source, said.By, said.Words) { Known = said.Known },
            Hears.TryFirst => new BarrierTryFirst(id, said.Source, said.By, said.Words, AskOn(sprint, said))
            {
                Known = said.Known,
            },
            _ => new BarrierCarParked(id, said.Source, said.By, said.Words) { Known = said.Known },
        };

    // The form that was pressed becomes the living card, so that one thing stands once in the chat.
    private static IEnumerable<LogEvent> Placed(Sprint sprint, RaiseBarrier raise, IReadOnlyList<LogEvent> events) =>
        raise.Form is { IsKnown: true } form
        && Raised(events) == raise.NewBarrier
        && sprint.MessageAt(form.Activity) is null
            ? [.. events, new NoticeDelivered(Notice.LivingOf(raise.NewBarrier), form.Conversation, form.Activity)]
            : events;

    private static BarrierId? Raised(IReadOnlyList<LogEvent> events) =>
        events switch
        {
            [BarrierRaised raised] => raised.Barrier,
            [BarrierTryFirst trying] => trying.Barrier,
            [BarrierCarParked parked] => parked.Barrier,
            _ => null,
        };
}
