namespace CheckinBot.Domain.Tests.Laws;

/// <summary>What holds for every book: a resend changes nothing, and the log alone gives the state.</summary>
internal static class BookLaws
{
    public static void Twice_in_a_row_gives_nothing<TBook>(History<TBook> history)
        where TBook : Book, IBook<TBook> =>
        Assert.All(history.Steps, step => Assert.Empty(TBook.Decide(step.After, step.Command).Events));

    // To take a turn, to wait longer, and to look at a digest once more are new each time.
    public static void The_same_content_gives_nothing<TBook>(History<TBook> history)
        where TBook : Book, IBook<TBook> =>
        Assert.All(
            history.Steps.Where(step =>
                step.Command is not (DeferNotice or ClaimNotice or SeeDigest)
                && !step.Before.Done.Contains(step.Command.Id)
            ),
            step => Assert.Empty(TBook.Decide(step.After, step.Command with { Id = new("again") }).Events)
        );

    public static void What_was_done_is_done<TBook>(History<TBook> history)
        where TBook : Book, IBook<TBook> =>
        Assert.All(
            history
                .Log.Select(one => one.Command)
                .Distinct()
                .Zip(history.Steps.Where(step => !step.Decision.Events.IsEmpty)),
            pair =>
            {
                Assert.Equal(pair.First, pair.Second.Command.Id);
                Assert.Empty(TBook.Decide(history.State, pair.Second.Command).Events);
            }
        );

    public static void The_log_gives_the_state<TBook>(History<TBook> history)
        where TBook : Book, IBook<TBook> =>
        Assert.Equal(Canonical.Of(history.State), Canonical.Of(history.Log.Aggregate(TBook.None, TBook.Apply)));

    public static void Deciding_is_pure<TBook>(History<TBook> history)
        where TBook : Book, IBook<TBook>
    {
        var again = history.Log.Aggregate(TBook.None, TBook.Apply);
        Assert.All(history.Steps.TakeLast(10).Select(step => step.Command with { Id = new("again") }), command =>
            Assert.Equal(Told(TBook.Decide(history.State, command)), Told(TBook.Decide(again, command)))
        );
    }

    public static void Events_fit_one_write<TBook>(History<TBook> history)
        where TBook : Book, IBook<TBook> =>
        Assert.All(history.Steps, step => Assert.InRange(step.Decision.Events.Length, 0, 100));

    public static void A_refusal_changes_nothing<TBook>(History<TBook> history)
        where TBook : Book, IBook<TBook> =>
        Assert.All(history.Steps.Where(step => step.Decision.Refusal is not null), step =>
        {
            Assert.EndsWith(".", step.Decision.Refusal!.Sentence, StringComparison.Ordinal);
            Assert.Empty(step.Decision.Events);
            Assert.Same(step.Before, step.After);
        });

    public static void Waiting_is_due<TBook>(History<TBook> history)
        where TBook : Book, IBook<TBook> =>
        Assert.All(history.Steps, step =>
            Assert.True(!step.After.Pending.Any() || TBook.NextDue(step.After) is not null)
        );

    private static string Told(Decision decision) => Canonical.Of(decision.Events) + Canonical.Of(decision.Refusal);
}
