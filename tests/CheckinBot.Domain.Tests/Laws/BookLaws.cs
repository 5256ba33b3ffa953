namespace CheckinBot.Domain.Tests.Laws;

/// <summary>What holds for every book: a resend changes nothing, and the log alone gives the state.</summary>
internal static class BookLaws
{
    public static void Twice_in_a_row_gives_nothing<TAggregate>(History<TAggregate> history)
        where TAggregate : Aggregate, IAggregate<TAggregate> =>
        Assert.All(history.Steps, step => Assert.Empty(TAggregate.Decide(step.After, step.Command).Events));

    // To take a turn, to wait longer, and to look at a digest once more are new each time.
    public static void The_same_content_gives_nothing<TAggregate>(History<TAggregate> history)
        where TAggregate : Aggregate, IAggregate<TAggregate> =>
        Assert.All(
            history.Steps.Where(step =>
                step.Command is not (DeferNotice or AcquireLease or SeeDigest)
                && !step.Before.Done.Contains(step.Command.Id)
            ),
            step => Assert.Empty(TAggregate.Decide(step.After, step.Command with { Id = new("again") }).Events)
        );

    public static void What_was_done_is_done<TAggregate>(History<TAggregate> history)
        where TAggregate : Aggregate, IAggregate<TAggregate> =>
        Assert.All(
            history
                .Log.Select(one => one.Command)
                .Distinct()
                .Zip(history.Steps.Where(step => !step.Decision.Events.IsEmpty)),
            pair =>
            {
                Assert.Equal(pair.First, pair.Second.Command.Id);
                Assert.Empty(TAggregate.Decide(history.State, pair.Second.Command).Events);
            }
        );

    public static void The_log_gives_the_state<TAggregate>(History<TAggregate> history)
        where TAggregate : Aggregate, IAggregate<TAggregate> =>
        Assert.Equal(
            Canonical.Of(history.State),
            Canonical.Of(history.Log.Aggregate(TAggregate.None, TAggregate.Apply))
        );

    public static void Deciding_is_pure<TAggregate>(History<TAggregate> history)
        where TAggregate : Aggregate, IAggregate<TAggregate>
    {
        var again = history.Log.Aggregate(TAggregate.None, TAggregate.Apply);
        Assert.All(history.Steps.TakeLast(10).Select(step => step.Command with { Id = new("again") }), command =>
            Assert.Equal(Told(TAggregate.Decide(history.State, command)), Told(TAggregate.Decide(again, command)))
        );
    }

    public static void Events_fit_one_write<TAggregate>(History<TAggregate> history)
        where TAggregate : Aggregate, IAggregate<TAggregate> =>
        Assert.All(history.Steps, step => Assert.InRange(step.Decision.Events.Length, 0, 100));

    public static void A_refusal_changes_nothing<TAggregate>(History<TAggregate> history)
        where TAggregate : Aggregate, IAggregate<TAggregate> =>
        Assert.All(history.Steps.Where(step => step.Decision.Refusal is not null), step =>
        {
            Assert.EndsWith(".", step.Decision.Refusal!.Sentence, StringComparison.Ordinal);
            Assert.Empty(step.Decision.Events);
            Assert.Same(step.Before, step.After);
        });

    public static void Waiting_is_due<TAggregate>(History<TAggregate> history)
        where TAggregate : Aggregate, IAggregate<TAggregate> =>
        Assert.All(history.Steps, step =>
            Assert.True(!step.After.Pending.Any() || TAggregate.NextDue(step.After) is not null)
        );

    private static string Told(Decision decision) => Canonical.Of(decision.Events) + Canonical.Of(decision.Refusal);
}
