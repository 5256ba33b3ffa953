using static CheckinBot.Domain.Tests.Laws.Play;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>Turns a move into a command for the leader's log it meets.</summary>
internal static class LeaderPlay
{
    private static readonly Person[] Everybody =
    [
        Some.Leader,
        Some.Leader,
        Some.Leader,
        Some.Leader,
        Some.Leader,
        Some.Leader,
        Some.Leader,
        Some.Leader,
        Some.Leader with
        {
            Name = "Lena B",
        },
        Some.Ann,
        Some.Stranger,
    ];
    private static readonly Person[] Group = [Some.Ann, Some.Ann, Some.Ben, Some.Leader];

    /// <summary>Each with a change of clocks, or a day that was not, within weeks.</summary>
    public static IReadOnlyList<(string Zone, Instant From)> Zones { get; } =
    [
        ("Europe/London", Instant.FromUtc(2026, 3, 2, 9, 0)),
        ("America/New_York", Instant.FromUtc(2026, 10, 20, 9, 0)),
        ("Pacific/Apia", Instant.FromUtc(2011, 12, 12, 9, 0)),
        ("Australia/Lord_Howe", Instant.FromUtc(2026, 9, 20, 9, 0)),
        ("UTC", Instant.FromUtc(2026, 1, 1, 0, 0)),
    ];

    public static Command Command(Move<LeaderVerb> move, LeaderHistory so, Instant now, CommandId id)
    {
        var (leader, by, touch) = (so.State, Pick(Everybody, move.Who), new TouchId($"t{move.Which % 2}"));
        return move.Verb switch
        {
            LeaderVerb.Choose => new ChooseSettings(id, now, "tenant", by, Settings(move, so.Zone, now)),
            LeaderVerb.See => new SeeDigest(id, now, "tenant", by),
            LeaderVerb.LogTouch => new LogTouch(id, now, "tenant", by, touch, Facts(move)),
            LeaderVerb.ChangeTouch => new ChangeTouch(id, now, "tenant", by, touch, Facts(move)),
            LeaderVerb.RemoveTouch => new RemoveTouch(id, now, "tenant", by, touch),
            LeaderVerb.MarkTouch => new MarkTouch(
                id,
                now,
                "tenant",
                by,
                $"s-1:{move.Which % 3}",
                new(Tone.Neutral, TurnedOut.Worked, move.What % 2 == 0, PlanText(move), false)
            ),
            LeaderVerb.Wake or LeaderVerb.WakeWhenDue => new RunDue(id, now),
            LeaderVerb.SchoolTells => new RunDue(id, now)
            {
                School = PlaySchool.Told(Same(move), now.InUtc().Date, now),
            },
            LeaderVerb.Resend when so.Steps.Count > 0 => Pick(so.Steps, move.Which).Command,
            < LeaderVerb.Wake => Plan(move, leader, now, id, by),
            _ => PlayDelivery.Command(Same(move), leader, now, id),
        };
    }

    private static LeaderCommand Plan(Move<LeaderVerb> move, Leader leader, Instant now, CommandId id, Person by)
    {
        var plan = new PlanId($"p{move.Which % 3}");
        var asked = leader.PlanOrNull(plan)?.CoOwnerOrNull;
        return move.Verb switch
        {
            LeaderVerb.DraftPlan => new DraftPlan(id, now, "tenant", by, plan, Facts(plan, move)),
            LeaderVerb.ChangePlan => new ChangePlan(id, now, "tenant", by, plan, Facts(plan, move)),
            LeaderVerb.DropPlan => new DropPlan(id, now, "tenant", by, plan),
            LeaderVerb.Offer => new OfferPlan(
                id,
                now,
                "tenant",
                by,
                plan,
                Pick(Group, move.What),
                move.What % 9 == 0 ? new('x', Limits.Line + 1) : "Will you?"
            ),
            _ => new AnswerPlan(
                id,
                now,
                "tenant",
                move.Who % 3 > 0 && asked is not null ? asked : Pick(Group, move.Who),
                plan,
                move.What % 3 > 0
            ),
        };
    }

    private static LeaderSettings Settings(Move<LeaderVerb> move, string zone, Instant now)
    {
        var chosen = new LeaderSettings(
            (DigestRhythm)(move.What % 3),
            (IsoDayOfWeek)(move.Which % 8),
            new(6 + (move.Who % 14), 0),
            zone,
            default,
            move.Which % 2 == 0
        );
        return chosen.Day == IsoDayOfWeek.None ? chosen : chosen with { First = DigestSchedule.FirstDay(chosen, now) };
    }

    private static TouchFacts Facts(Move<LeaderVerb> move) =>
        new(
            move.What % 9 == 0 ? "" : "Ann",
            null,
            (How)(move.What % 5),
            PlanText(move),
            Tone.Positive,
            TurnedOut.TooEarly,
            move.Who % 2 == 0,
            new(2026, 3, 2)
        );

    private static PlanFacts Facts(PlanId plan, Move<LeaderVerb> move) =>
        new(
            new("s-1"),
            move.Who % 3 == 0 ? new($"b{plan}") : null,
            move.Who % 4 == 0 ? "" : "If it rains",
            PlanText(move),
            "Ann"
        );

    private static string PlanText(Move<LeaderVerb> move) =>
        move.What % 10 == 0 ? ""
        : move.What % 10 == 1 ? new('x', Limits.Plan + 1)
        : $"We use the hall {move.What % 3}";

    private static Move<Verb> Same(Move<LeaderVerb> move) =>
        new(
            Enum.TryParse<Verb>(move.Verb.ToString(), out var verb) ? verb : Verb.Deliver,
            move.Who,
            move.Which,
            move.What,
            move.Later
        );
}
