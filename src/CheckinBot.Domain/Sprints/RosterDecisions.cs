namespace CheckinBot.Domain;

/// <summary>Who is in the group, what they are called, and who takes part.</summary>
internal static class RosterDecisions
{
    public static Decision? Decide(Sprint sprint, Command command) =>
        command switch
        {
            JoinGroup join => Joined(sprint, join.Member),
            LeaveGroup leave => Left(sprint, leave.Member),
            MeetRoster met => sprint.IsRunning ? Decision.Accept([.. Changes(sprint, met.Here)]) : Decision.Nothing,
            MeetLeader met => Met(sprint, met.Leader) is { } now ? Decision.Accept(now) : Decision.Nothing,
            LearnName learn => Decision.Accept([.. Named(sprint, learn.Who)]),
            TakePart part => Rules.Member(sprint, part.By) ?? Part(sprint, part),
            _ => null,
        };

    private static Decision Joined(Sprint sprint, Person member) =>
        !sprint.IsStarted || (sprint.Members.Contains(member.Id) && sprint.People[member.Id] == member)
            ? Decision.Nothing
            : Decision.Accept(new MemberJoined(member));

    private static Decision Left(Sprint sprint, MemberId member) =>
        sprint.Members.Contains(member) ? Decision.Accept(new MemberLeft(member)) : Decision.Nothing;

    // Of a large team only so many are met before they press. A roster without anybody is no answer.
    private static IEnumerable<LogEvent> Changes(Sprint sprint, WhoIsHere here)
    {
        var room = Math.Max(0, Limits.Members - sprint.Members.Count);
        var came = here
            .People.Where(one => !here.Guests.Contains(one.Id) && !sprint.Members.Contains(one.Id))
            .Take(room);
        var left = here is { IsWhole: true, People.Length: > 0 } ? Missing(sprint, here) : [];
        var told = here.People.Where(one =>
            one.IsNamed() && sprint.Members.Contains(one.Id) && !sprint.People[one.Id].IsNamed()
        );
        return [.. came.Concat(told).Select(one => new MemberJoined(one)).Concat<LogEvent>(left).Take(Limits.Events)];
    }

    private static IEnumerable<LogEvent> Missing(Sprint sprint, WhoIsHere here)
    {
        var present = here.People.Select(one => one.Id).ToHashSet();
        return sprint
            .Members.Where(member =>
                !present.Contains(member) && !here.Withheld.Contains(sprint.People[member].TeamsId)
            )
            .OrderBy(member => member.Value, StringComparer.Ordinal)
            .Select(member => new MemberLeft(member));
    }

    private static IEnumerable<LogEvent> Named(Sprint sprint, Person who)
    {
        if (!who.IsNamed())
        {
            return [];
        }

        return sprint.Members.Contains(who.Id) && sprint.People[who.Id] != who
            ? [new MemberJoined(who), .. Leader(sprint, who)]
            : Leader(sprint, who);
    }

    private static IEnumerable<LogEvent> Leader(Sprint sprint, Person who) => Met(sprint, who) is { } met ? [met] : [];

    // The one who supports the sprint, its deputy, and whoever a barrier was passed on to.
    private static LeaderMet? Met(Sprint sprint, Person who) =>
        Known(sprint, who.Id) is { } known && known != who ? new(who) : null;

    private static Person? Known(Sprint sprint, MemberId who)
    {
        if (sprint.IsLeader(who))
        {
            return sprint.Plan.Leader;
        }

        return sprint.PlanOrNull?.Deputy?.Id == who ? sprint.Plan.Deputy : sprint.Supporters.GetValueOrDefault(who);
    }

    private static Decision Part(Sprint sprint, TakePart part)
    {
        if (part.Yes != sprint.LookingOn.Contains(part.By))
        {
            return Decision.Nothing;
        }

        return Decision.Accept(part.Yes ? new MemberTakesPart(part.By) : new MemberLooksOn(part.By));
    }
}
