namespace CheckinBot.Domain.Tests.Laws;

/// <summary>The rule: a resend changes nothing, and the log alone gives the state.</summary>
public sealed class ResendLaws
{
    [Fact]
    public void A_command_sent_twice_in_a_row_gives_no_events_the_second_time() => Law.Holds(history =>
        Assert.All(history.Steps, step => Assert.Empty(Decide.Command(step.After, step.Command).Events)));

    [Fact]
    public void The_same_content_under_a_new_id_gives_no_events_either() => Law.Holds(history =>
        Assert.All(history.Steps.Where(step => step.Command is not (DeferNotice or ClaimNotice) && !step.Before.Done.Contains(step.Command.Id)), step =>
            Assert.Empty(Decide.Command(step.After, step.Command with { Id = new("again") }).Events)));

    [Fact]
    public void A_command_that_was_done_never_gives_events_again() => Law.Holds(history =>
        Assert.All(history.Log.Select(one => one.Command).Distinct().Zip(history.Steps.Where(step => !step.Decision.Events.IsEmpty)), pair =>
        {
            Assert.Equal(pair.First, pair.Second.Command.Id);
            Assert.Empty(Decide.Command(history.State, pair.Second.Command).Events);
        }));

    [Fact]
    public void The_log_alone_gives_the_state() => Law.Holds(history =>
        Assert.Equal(Canonical.Of(history.State), Canonical.Of(Evolve.All(history.Log))));

    [Fact]
    public void Deciding_depends_on_nothing_but_state_and_command() => Law.Holds(history =>
    {
        var again = Evolve.All(history.Log);
        Assert.All(history.Steps.TakeLast(10).Select(step => step.Command with { Id = new("again") }), command =>
            Assert.Equal(Told(Decide.Command(history.State, command)), Told(Decide.Command(again, command))));
    });

    [Fact]
    public void Events_of_one_command_fit_one_write() => Law.Holds(history =>
        Assert.All(history.Steps, step => Assert.InRange(step.Decision.Events.Length, 0, 100)));

    private static string Told(Decision decision) => Canonical.Of(decision.Events) + Canonical.Of(decision.Refusal);
}
