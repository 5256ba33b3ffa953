namespace CheckinBot.Domain.Tests.Checkins;

public sealed class CheckinTests
{
    private static void Refuses(Scenario it, RefusalKind kind, string sentence)
    {
        Assert.Equal(kind, it.Last.Refusal!.Kind);
        Assert.Contains(sentence, it.Refused, StringComparison.Ordinal);
        Assert.Empty(it.Events);
    }

    [Fact]
    public void A_first_answer_is_kept()
    {
        var checkin = Scenario.Asked().CheckIn(Some.Ann).State.Round(1).Checkins[Some.Ann.Id];
        Assert.Equal(
            new Checkin(Some.Ann.Id, Some.Answer(), Some.Plan.Local("2026-03-02 14:00"), Late: false, Edited: false),
            checkin
        );
    }

    [Fact]
    public void An_answer_tells_nobody() =>
        Assert.Equal([NoticeKind.Ask, NoticeKind.SoFar], Scenario.Asked().CheckIn(Some.Ann).Told());

    [Fact]
    public void Another_answer_edits_the_first_and_keeps_its_time()
    {
        var it = Scenario
            .Asked()
            .CheckIn(Some.Ann)
            .At("2026-03-02 15:00")
            .CheckIn(Some.Ann, Some.Answer("Tried it three times"));
        var checkin = Assert.Single(it.State.Round(1).InOrder);
        Assert.Equal("Tried it three times", checkin.Answer.Done);
        Assert.True(checkin.Edited);
        Assert.Equal(Some.Plan.Local("2026-03-02 14:00"), checkin.At);
    }

    [Fact]
    public void The_same_answer_again_changes_nothing() =>
        Assert.Empty(Scenario.Asked().CheckIn(Some.Ann).CheckIn(Some.Ann).Events);

    [Fact]
    public void A_resend_of_an_older_answer_does_not_undo_an_edit()
    {
        var it = Scenario.Asked();
        var first = new SubmitCheckin(
            new("first"),
            it.Now,
            Some.Ann.Id,
            1,
            Some.Answer("One"),
            Hears.Group,
            Urgency.Slowing,
            Help.Ideas,
            new("b1")
        );
        it.Run(first).CheckIn(Some.Ann, Some.Answer("Two")).Run(first);
        Assert.Equal("Two", it.State.Round(1).Checkins[Some.Ann.Id].Answer.Done);
    }

    [Fact]
    public void An_answer_after_closing_is_kept_and_marked_late()
    {
        var it = Scenario.Asked().Wake("2026-03-03 16:00").CheckIn(Some.Ann);
        Assert.True(it.State.Round(1).Checkins[Some.Ann.Id].Late);
    }

    [Fact]
    public void An_edit_after_closing_is_not_late()
    {
        var it = Scenario.Asked().CheckIn(Some.Ann).Wake("2026-03-03 16:00").CheckIn(Some.Ann, Some.Answer("More"));
        Assert.False(it.State.Round(1).Checkins[Some.Ann.Id].Late);
    }

    [Fact]
    public void A_round_counts_how_it_is_going()
    {
        var it = Scenario
            .Asked()
            .CheckIn(Some.Ann, Some.Answer(going: Going.Stuck))
            .CheckIn(Some.Ben)
            .CheckIn(Some.Cem);
        Assert.Equal(
            (1, 0, 2),
            (
                it.State.Round(1).Count(Going.Stuck),
                it.State.Round(1).Count(Going.Wobbling),
                it.State.Round(1).Count(Going.OnTrack)
            )
        );
    }

    [Fact]
    public void A_stranger_does_not_check_in() =>
        Refuses(Scenario.Asked().CheckIn(Some.Stranger), RefusalKind.NotAMember, "a group that you are not in");

    [Fact]
    public void The_leader_does_not_check_in() =>
        Refuses(Scenario.Asked().CheckIn(Some.Leader), RefusalKind.NotAMember, "a group that you are not in");

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public void An_unknown_round_is_refused(int round) =>
        Refuses(Scenario.Asked().CheckIn(Some.Ann, round: round), RefusalKind.NotNow, "belongs to another sprint");

    [Fact]
    public void An_answer_that_comes_after_the_sprint_is_kept_and_marked_late() =>
        Assert.True(Scenario.Asked().End(Some.Ann).CheckIn(Some.Ann).State.Round(1).Checkins[Some.Ann.Id].Late);

    [Fact]
    public void Something_done_must_be_written() =>
        Refuses(
            Scenario.Asked().CheckIn(Some.Ann, Some.Answer(done: "")),
            RefusalKind.Unclear,
            "what you did since last time"
        );

    [Fact]
    public void A_barrier_needs_words() =>
        Refuses(Scenario.Asked().CheckIn(Some.Ann, hears: Hears.Leader), RefusalKind.Unclear, "what is in the way");

    [Theory]
    [InlineData("Done")]
    [InlineData("Stuck")]
    [InlineData("Tweak")]
    [InlineData("The shout-out")]
    public void A_text_too_long_is_told_its_name_and_length(string field)
    {
        string Text(string name) => name == field ? new('x', Limits.Answer + 1) : "fine";
        var answer = new Answer(Going.OnTrack, Text("Done"), Text("Stuck"), Text("Tweak"), Text("The shout-out"));
        Refuses(
            Scenario.Asked().CheckIn(Some.Ann, answer),
            RefusalKind.Unclear,
            $"{field} is 1001 characters long; up to 1000 fit."
        );
    }

    [Fact]
    public void The_longest_text_fits() =>
        Assert.Null(Scenario.Asked().CheckIn(Some.Ann, Some.Answer(new('x', Limits.Answer))).Refused);
}
