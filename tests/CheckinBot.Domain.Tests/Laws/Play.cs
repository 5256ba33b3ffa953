namespace CheckinBot.Domain.Tests.Laws;

/// <summary>Turns a move into a command for the state it meets: mostly sensible, sometimes by the wrong person or about nothing.</summary>
internal static class Play
{
    private static readonly Person[] Everybody = [Some.Ann, Some.Ann, Some.Ann, Some.Ben, Some.Ben, Some.Cem, Some.Leader, Some.Leader, Some.Stranger];
    private static readonly string[] Texts = ["No room", "No room", "No room", "No time", "No time", "No idea", "", new('x', Limits.Answer + 1)];

    public static Command Command(Move move, History so, Instant now, CommandId id)
    {
        var (sprint, by) = (so.State, Pick(Everybody, move.Who));
        return move.Verb switch
        {
            Verb.CheckIn => new SubmitCheckin(
                id, now, by.Id, ARound(sprint, move), Some.Answer($"Done {move.What % 3}", Pick(Texts, move.What), Going.Wobbling),
                (Hears)(move.Which % 4), (Urgency)(move.What % 2), Help.Ear, new($"b-{id}")),
            Verb.Raise => new RaiseBarrier(id, now, by.Id, $"form:{move.Which % 3}", Some.Words(Pick(Texts, move.What)), move.Which % 5 > 1 ? Hears.Leader : Hears.CarPark, new($"b-{id}")),
            Verb.Acknowledge => new AcknowledgeBarrier(id, now, (move.What % 3 == 0 ? by : Some.Leader).Id, ABarrier(sprint, move)),
            Verb.Clear => new ClearBarrier(id, now, by.Id, ABarrier(sprint, move), (Outcome)(move.What % 3), Pick(Texts, move.What)),
            Verb.Reopen => new ReopenBarrier(id, now, by.Id, ABarrier(sprint, move)),
            Verb.Wake or Verb.WakeWhenDue => new Wake(id, now),
            Verb.AskNow => new AskNow(id, now, by.Id),
            Verb.Resend when so.Steps.Count > 0 => Pick(so.Steps, move.Which).Command,
            Verb.Join => new JoinGroup(id, now, by),
            Verb.Leave => new LeaveGroup(id, now, by.Id),
            Verb.Meet => new MeetLeader(id, now, by with { Name = $"{by.Name} {move.What % 2}" }),
            Verb.End when move.What % 4 == 0 => new EndSprint(id, now, by.Id),
            Verb.Start => Start(so.Plan, now, id),
            _ => Delivery(move, sprint, now, id),
        };
    }

    public static StartSprint Start(SprintPlan plan, Instant now, CommandId id) => new(id, now, Some.Ann.Id, Some.Group, plan, [Some.Ann, Some.Ben, Some.Cem]);

    private static Command Delivery(Move move, Sprint sprint, Instant now, CommandId id)
    {
        var notice = ANotice(sprint, move);
        return move.Verb switch
        {
            Verb.Claim => new ClaimNotice(id, now, notice, now + Duration.FromMinutes(1)),
            Verb.Defer => new DeferNotice(id, now, notice, now + Duration.FromMinutes(move.What % 30)),
            Verb.Park => new ParkNotice(id, now, notice),
            Verb.Drop => new DropNotice(id, now, notice),
            Verb.MoveCard => new MoveCard(id, now, notice, "chat", $"moved-{move.What % 2}"),
            Verb.Release => new ReleaseNotices(id, now, move.What % 2 == 0 ? null : Some.Leader.Id),
            _ => new RecordDelivered(id, now, notice, "chat", $"activity-{move.What}"),
        };
    }

    private static T Pick<T>(IReadOnlyList<T> from, int which) => from[which % from.Count];

    // Mostly the newest, now and then an old one, or none there is.
    private static int ARound(Sprint sprint, Move move) => move.Which % 5 > 0 ? sprint.Rounds.Count : move.Which / 5 % (sprint.Rounds.Count + 2);

    private static BarrierId ABarrier(Sprint sprint, Move move) =>
        move.Which % 10 == 0 || sprint.Barriers.IsEmpty ? new("none") : Pick(sprint.Barriers, move.Which).Id;

    // Half the time a message that waits, so that deliveries get somewhere.
    private static NoticeId ANotice(Sprint sprint, Move move)
    {
        var waiting = move.Which % 2 == 0 ? sprint.Pending.Select(one => one.Notice.Id).ToList() : [];
        var any = sprint.Outgoing.Keys.OrderBy(id => id.Value, StringComparer.Ordinal).ToList();
        return waiting.Count > 0 ? Pick(waiting, move.What) : any.Count > 0 && move.Which % 11 > 0 ? Pick(any, move.What) : new("none");
    }
}
