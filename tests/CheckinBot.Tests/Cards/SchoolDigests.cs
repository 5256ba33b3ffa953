using CheckinBot.Digests;
using CheckinBot.Domain;

namespace CheckinBot.Tests.Cards;

/// <summary>A group with a bit of everything that a digest tells of, and those who read it.</summary>
internal static class SchoolDigests
{
    private static readonly string[] Natural =
    [
        "The tablets are never charged when we need them.",
        "Our planning time clashes with duty.",
        "The hall is booked on Thursdays.",
        "A charging rota with Year 6",
        "Pupils take charge of it gladly.",
        "A spare set of plugs in the cupboard",
    ];

    private static readonly Duration SinceThen = Duration.FromDays(16);

    /// <summary>
    /// Three rounds; a barrier that rests with the leader, one for which an idea is tried, one cleared and one come
    /// back; a thank-you.
    /// </summary>
    public static SchoolSprint Busy(SchoolSprint sprint)
    {
        sprint.Ask().AllCheckIn(Hears.Leader).Heard().Acknowledge().Close();
        sprint.Kind(BarrierKind.Technology, "form:2").Heard().Tries().Ask().CheckIn(0).CheckIn(1).CheckIn(2).Close();
        sprint.Kind(BarrierKind.Time, "form:3").Heard().Clear().Later(Duration.FromDays(2)).Ask().AllCheckIn();
        sprint.Kind(BarrierKind.Resources, "form:4").Heard().Clear().Reopen().Later(Duration.FromDays(8)).Close();
        return sprint.Run(
            new GiveThanks(
                sprint.Next,
                sprint.Now,
                sprint.Leader.Id,
                sprint.Round.Number,
                sprint.Round.InOrder.First(one => one.Answer.ShoutOut.Length > 0).Member
            )
        );
    }

    public static DigestGroupView Told(this SchoolSprint sprint, Instant? now = null, bool since = false) =>
        new(SchoolSprint.Id, sprint.State, sprint.Leader.Id, since ? sprint.Now - SinceThen : null, now ?? sprint.Now);

    public static DigestGroupView Own(this SchoolSprint sprint, DigestHolds holds = DigestHolds.PulseAndWins) =>
        new(SchoolSprint.Id, SchoolSprint.Sharing(sprint.State, holds), null, sprint.Now - SinceThen, sprint.Now);

    /// <summary>Another group, which shares what worked.</summary>
    public static DigestGroupView Other(SchoolSprint sprint) =>
        sprint.Told(since: true) with
        {
            Sprint = sprint.State with
            {
                GroupOrNull = new("school", "19:reading"),
                PlanOrNull = sprint.State.Plan with { SharesMoves = true },
            },
        };

    /// <summary>As the deputy reads it, who was told of one barrier.</summary>
    public static DigestGroupView ForDeputy(SchoolSprint sprint)
    {
        var deputy = sprint.People[^1];
        var (state, barrier) = (sprint.State, sprint.Barrier);
        var told = state with
        {
            PlanOrNull = state.Plan with { Deputy = deputy },
            Barriers = state.Barriers.ConvertAll(one => one with { DeputyToldAt = one == barrier ? sprint.Now : null }),
        };
        return new(SchoolSprint.Id, told, deputy.Id, null, sprint.Now);
    }

    public static Leader Leader(SchoolSprint sprint)
    {
        var facts = new TouchFacts(
            "Amira",
            SchoolSprint.Id,
            How.InPerson,
            "A word in the corridor",
            Tone.Positive,
            TurnedOut.TooEarly,
            false,
            new(2026, 12, 1)
        );
        return Domain.Leader.None with
        {
            WhoOrNull = sprint.Leader,
            Touches = [new(new("t1"), facts, sprint.Now, [], false)],
        };
    }

    public static SchoolSprint Kind(this SchoolSprint sprint, BarrierKind kind, string source) =>
        sprint.Run(
            new RaiseBarrier(
                sprint.Next,
                sprint.Now,
                sprint.People[3].Id,
                source,
                new(sprint.Text(sprint.Texts.Barrier, source[^1] - '2'), Urgency.Slowing, Help.Ideas) { Kind = kind },
                Hears.Leader,
                new($"k{source[^1]}")
            )
        );

    // A school's own words; elsewhere the given text, told apart at its end.
    private static string Text(this SchoolSprint sprint, string text, int place) =>
        sprint.Texts == SchoolTexts.Realistic ? Natural[place] : text[..^2] + place;

    // Tries one idea that worked, then chooses a second.
    private static SchoolSprint Tries(this SchoolSprint sprint)
    {
        var (id, ann, ben) = (sprint.Barrier.Id, sprint.People[0].Id, sprint.People[1].Id);
        var until = sprint.Now.InUtc().Date.PlusDays(20);
        sprint
            .Run(new AddIdea(sprint.Next, sprint.Now, ann, id, sprint.Text(sprint.Texts.Note, 3), true))
            .Run(new ChooseIdea(sprint.Next, sprint.Now, ann, id, 1, ben, until));
        sprint.Run(
            new TellTrial(sprint.Next, sprint.Now, ben, id, 1, TrialOutcome.Worked, sprint.Text(sprint.Texts.Note, 4))
        );
        sprint
            .Run(new AddIdea(sprint.Next, sprint.Now, ben, id, sprint.Text(sprint.Texts.Note, 5), false))
            .Run(new ChooseIdea(sprint.Next, sprint.Now, ann, id, 2, ben, until));
        return sprint;
    }
}
