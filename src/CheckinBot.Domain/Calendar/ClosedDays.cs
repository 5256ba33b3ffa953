namespace CheckinBot.Domain;

/// <summary>
/// What a log takes over of the school's calendar: the days from today to some months after all that it waits for, and
/// only when they are news. What an older copy says changes nothing, so that two instances never take turns.
/// </summary>
internal static class ClosedDays
{
    // Nothing of a log is put off further than its barriers are; whole months, so that it is seldom news.
    private const int MonthsAhead = 3;

    /// <summary>What is to be known from now on, or null for no news.</summary>
    public static SchoolCalendar? News(SchoolCalendar? known, SchoolCalendar? told, LocalDate today, LocalDate last)
    {
        if (told is null || told.AsOf < known?.AsOf)
        {
            return null;
        }

        var before = known?.Closed ?? DaysOff.None;
        var end = LocalDate.Max(today, last).PlusMonths(MonthsAhead).With(DateAdjusters.EndOfMonth);
        var ahead = told.Closed.Within(today, end);
        return ahead == before.Within(today, end)
            ? null
            : new(before.Within(LocalDate.MinIsoValue, today.PlusDays(-1)).With(ahead), told.AsOf);
    }

    /// <summary>
    /// Decides on what the school says today, and writes that down before anything else: only with what comes of the
    /// command, or when the log is woken. Where both do not fit one write, the news comes alone and the rest is due
    /// again at once.
    /// </summary>
    public static Decision Decide<TAggregate>(
        TAggregate aggregate,
        Command command,
        SchoolCalendar? news,
        Func<TAggregate, Command, Decision> decide
    )
        where TAggregate : Aggregate, IAggregate<TAggregate>
    {
        if (news is null || command is NoticeCommand or ReleaseNotices)
        {
            return decide(aggregate, command);
        }

        var learned = new ClosedDaysLearned(news);
        var decided = decide(
            TAggregate.Apply(aggregate, new(aggregate.Sequence + 1, command.Now, default, learned)),
            command
        );
        return (command, decided) switch
        {
            (_, { Refusal: not null }) => decided,
            (RunDue, { Events.Length: >= Limits.Events }) => Decision.Accept(learned),
            (_, { Events.Length: >= Limits.Events }) => decide(aggregate, command),
            (not RunDue, { Events.IsEmpty: true }) => decided,
            _ => Decision.Accept([learned, .. decided.Events]),
        };
    }

    /// <summary>What waits for its hours waits for those of the days that are open now.</summary>
    public static TAggregate Redated<TAggregate>(TAggregate aggregate, Instant at)
        where TAggregate : Aggregate
    {
        var waiting = aggregate
            .Outbox.Values.Where(one => one is { State: OutboxState.Pending, Attempts: 0 } && one.NotBefore > at)
            .ToList();
        return (TAggregate)(
            aggregate with
            {
                Outbox = aggregate.Outbox.SetItems(
                    waiting.Select(one => KeyValuePair.Create(one.Notice.Id, Waiting(aggregate, one, at)))
                ),
            }
        );
    }

    private static OutboxMessage Waiting(Aggregate aggregate, OutboxMessage one, Instant at)
    {
        var from = aggregate.Earliest(one.Notice, at);
        return one with { NotBefore = from, LeaseExpiresAt = from > at ? from : at + OutboxMessage.Turn };
    }
}
