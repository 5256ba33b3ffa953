using CheckinBot.Domain;

namespace CheckinBot.Tests.Cards;

public sealed class SteppingBackTests
{
    private static SchoolSprint Raised() => new SchoolSprint(SchoolTexts.Realistic, 5).Raise().Heard();

    [Fact]
    public void What_a_group_clears_without_a_touch_it_solved_itself() =>
        Assert.Equal(ClearedHow.Itself, How(Raised().Clear()));

    [Fact]
    public void A_leader_who_held_back_left_it_to_the_group()
    {
        var sprint = Raised();
        Assert.Equal(
            ClearedHow.Itself,
            How(sprint.Run(new HoldBack(sprint.Next, sprint.Now, sprint.Leader.Id, sprint.Barrier.Id, 2)).Clear())
        );
    }

    [Fact]
    public void What_a_group_clears_after_a_touch_it_solved_with_help() =>
        Assert.Equal(ClearedHow.WithHelp, How(Raised().Acknowledge().Clear()));

    [Fact]
    public void What_a_leader_clears_alone_was_the_leaders_work() =>
        Assert.Equal(ClearedHow.ByLeader, How(ByLeader(Raised())));

    [Fact]
    public void What_a_leader_clears_after_members_took_part_was_solved_with_help()
    {
        var sprint = Raised();
        Assert.Equal(
            ClearedHow.WithHelp,
            How(
                ByLeader(
                    sprint.Run(
                        new AddToBarrier(
                            sprint.Next,
                            sprint.Now,
                            sprint.People[0].Id,
                            sprint.Barrier.Id,
                            "We asked the office"
                        )
                    )
                )
            )
        );
    }

    [Fact]
    public void Touches_are_counted_by_week_both_those_that_log_themselves_and_those_that_are_logged()
    {
        var sprint = Raised().Acknowledge();
        var touches = Touches(sprint, SchoolDigests.Leader(sprint), Duration.FromDays(9));
        Assert.Equal("1 1 0 0", string.Join(' ', touches.Weeks));
        Assert.Equal(1, touches.Asked);
    }

    [Fact]
    public void Many_touches_for_little_that_was_asked_are_many_and_thank_yous_are_not()
    {
        var sprint = Raised();
        Assert.False(Touches(sprint, Leader.None, Duration.Zero).AreMany);
        var logged = SchoolDigests.Leader(sprint).Touches[0];
        Assert.True(
            Touches(
                sprint,
                Leader.None with
                {
                    Touches = [.. Enumerable.Repeat(logged, 7)],
                },
                Duration.FromDays(9)
            ).AreMany
        );
        Assert.False(
            Touches(
                sprint,
                Leader.None with
                {
                    Touches = [.. Enumerable.Repeat(logged, 6)],
                },
                Duration.FromDays(9)
            ).AreMany
        );
    }

    [Fact]
    public void None_at_all_is_said_once_there_was_time_for_one()
    {
        Assert.False(Touches(Raised(), Leader.None, Duration.FromDays(13)).AreNone);
        Assert.True(Touches(Raised(), Leader.None, Duration.FromDays(14)).AreNone);
    }

    [Fact]
    public void A_touch_that_was_taken_out_of_the_records_does_not_count()
    {
        var sprint = Raised().Acknowledge();
        var mark = new TouchMark(Tone.Neutral, TurnedOut.TooEarly, false, "", IsRemoved: true);
        Assert.Equal(
            0,
            Touches(
                sprint,
                Leader.None with
                {
                    Marks = Leader.None.Marks.Add(TouchNaming.Of(SchoolSprint.Id, sprint.State.Touches[0]), mark),
                },
                Duration.Zero
            ).All
        );
    }

    private static ClearedHow How(SchoolSprint sprint) => SteppingBack.HowCleared(sprint.State, sprint.Barrier);

    private static SchoolSprint ByLeader(SchoolSprint sprint) =>
        sprint.Run(new ClearBarrier(sprint.Next, sprint.Now, sprint.Leader.Id, sprint.Barrier.Id, Outcome.Removed, ""));

    private static GroupTouches Touches(SchoolSprint sprint, Leader leader, Duration later) =>
        SteppingBack.With(leader, sprint.Leader.Id, SchoolSprint.Id, sprint.State, sprint.Now + later);
}
