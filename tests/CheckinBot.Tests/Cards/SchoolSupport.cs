using CheckinBot.Domain;

namespace CheckinBot.Tests.Cards;

/// <summary>What those who support a group do, in the sprint that cards are made of.</summary>
internal static class SchoolSupport
{
    public const string Link = "https://teams.microsoft.com/l/message/19:maths@thread.v2/1763888400000";

    public static SchoolSprint Troubled(
        this SchoolSprint sprint,
        Help help = Help.Action,
        bool asGroup = false,
        Urgency urgency = Urgency.Slowing
    )
    {
        var words = new BarrierText(sprint.Texts.Barrier, urgency, help)
        {
            Kind = BarrierKind.Resources,
            Tried = sprint.Texts.Note,
            Link = Link,
            AsGroup = asGroup,
        };
        return sprint.Run(
            new RaiseBarrier(
                sprint.Next,
                sprint.Now,
                sprint.People[2].Id,
                "form:9",
                words,
                Hears.Leader,
                new("troubled")
            )
        );
    }

    public static SchoolSprint Add(this SchoolSprint sprint, int place = 1) =>
        sprint.Run(
            new AddToBarrier(sprint.Next, sprint.Now, sprint.People[place].Id, sprint.Barrier.Id, sprint.Texts.Note)
        );

    public static SchoolSprint HoldBack(this SchoolSprint sprint, int days = 2) =>
        sprint.Run(new HoldBack(sprint.Next, sprint.Now, sprint.Leader.Id, sprint.Barrier.Id, days));

    public static SchoolSprint Encourage(this SchoolSprint sprint, string? text = null) =>
        sprint.Run(
            new Encourage(sprint.Next, sprint.Now, sprint.Leader.Id, sprint.Barrier.Id, text ?? sprint.Texts.Note)
        );

    public static CheckinBot.Domain.Person Colleague(this SchoolSprint sprint) =>
        sprint.State.PersonOf(sprint.State.LeaderOf(sprint.Barrier))!;

    public static SchoolSprint AskIdeas(this SchoolSprint sprint) =>
        sprint.Run(new OpenIdeas(sprint.Next, sprint.Now, sprint.Leader.Id, sprint.Barrier.Id, IdeaPhase.Ideas));

    public static SchoolSprint Try(this SchoolSprint sprint) =>
        sprint
            .Run(
                new AddIdea(
                    sprint.Next,
                    sprint.Now,
                    sprint.People[0].Id,
                    sprint.Barrier.Id,
                    sprint.Texts.Note,
                    Named: true
                )
            )
            .Run(
                new ChooseIdea(
                    sprint.Next,
                    sprint.Now,
                    sprint.People[1].Id,
                    sprint.Barrier.Id,
                    1,
                    sprint.People[0].Id,
                    Schedule.DayOf(sprint.State.Plan, sprint.Now).PlusDays(2)
                )
            );

    /// <summary>Nobody looks until the next thing that waits is due.</summary>
    public static SchoolSprint Wait(this SchoolSprint sprint)
    {
        var due = SprintTimers.Next(sprint.State)!.Value;
        return sprint.Later(due - sprint.Now).Run(new RunDue(sprint.Next, due));
    }

    /// <summary>Until this has happened to the newest barrier, with every message arriving at once.</summary>
    public static SchoolSprint WaitFor(this SchoolSprint sprint, Func<CheckinBot.Domain.Barrier, bool> condition)
    {
        for (var steps = 0; !condition(sprint.Barrier) && steps < 30; steps++)
        {
            sprint.Heard().Wait();
        }

        Assert.True(condition(sprint.Barrier));
        return sprint;
    }

    public static SchoolSprint StillThere(this SchoolSprint sprint) =>
        sprint.Run(new StillThere(sprint.Next, sprint.Now, sprint.People[1].Id, sprint.Barrier.Id, "form:still"));

    /// <summary>The newest barrier's message cannot be sent to its leader.</summary>
    public static SchoolSprint Unreachable(this SchoolSprint sprint) =>
        sprint.Run(new ParkNotice(sprint.Next, sprint.Now, Notice.NudgeOf(sprint.Barrier.Id)));
}
