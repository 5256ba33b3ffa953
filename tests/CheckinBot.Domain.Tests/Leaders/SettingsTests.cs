namespace CheckinBot.Domain.Tests.Leaders;

public sealed class SettingsTests
{
    private static LeaderScenario With(LeaderSettings settings) => new LeaderScenario().Choose(settings);

    [Fact]
    public void Nobody_gets_a_digest_who_did_not_ask_for_one()
    {
        Assert.Equal(DigestRhythm.Off, Leader.None.Settings.Rhythm);
        Assert.Null(LeaderTimers.Next(Leader.None));
    }

    [Fact]
    public void The_first_thing_that_is_kept_says_whose_log_it_is()
    {
        var it = LeaderScenario.With(DigestRhythm.Weekly);
        Assert.Equal(new LeaderKnown("tenant", Some.Leader), it.Last.Events[0]);
        Assert.Equal(("tenant", Some.Leader), (it.State.Tenant, it.State.WhoOrNull));
    }

    [Fact]
    public void A_new_name_is_kept_with_the_next_thing_and_the_same_name_is_not()
    {
        var it = LeaderScenario.With(DigestRhythm.Weekly).Draft();
        Assert.Single(it.Last.Events);
        Assert.Equal(
            "Lena B",
            it.Run(id => new SeeDigest(id, it.Now, "tenant", Some.Leader with { Name = "Lena B" })).State.Who.Name
        );
    }

    [Fact]
    public void Nobody_else_writes_in_it() =>
        Assert.Equal(
            RefusalKind.NotAMember,
            LeaderScenario.With(DigestRhythm.Weekly).Choose(LeaderSettings.Default, Some.Ann).Last.Refusal!.Kind
        );

    [Fact]
    public void The_same_choice_again_changes_nothing() =>
        Assert.Empty(LeaderScenario.With(DigestRhythm.Weekly).Choose(DigestRhythm.Weekly).Last.Events);

    [Theory]
    [InlineData(6)]
    [InlineData(19)]
    public void A_digest_comes_in_the_day(int hour) =>
        Assert.StartsWith(
            "Please pick an hour between 07:00 and 18:00",
            LeaderScenario.With(DigestRhythm.Weekly, hour: hour).Refused,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(7)]
    [InlineData(18)]
    public void The_first_and_the_last_hour_are_allowed(int hour) =>
        Assert.Null(LeaderScenario.With(DigestRhythm.Weekly, hour: hour).Refused);

    [Fact]
    public void A_day_and_a_zone_are_needed()
    {
        Assert.StartsWith(
            "Please pick a day",
            With(LeaderSettings.Default with { Day = IsoDayOfWeek.None }).Refused,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "\"Mars/Base\" is not a time zone",
            With(LeaderSettings.Default with { Zone = "Mars/Base" }).Refused,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_unknown_kind_of_command_is_a_bug() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            LeaderDecisions.Command(Leader.None, new EndSprint(new("x"), default, Some.Ann.Id))
        );
}
