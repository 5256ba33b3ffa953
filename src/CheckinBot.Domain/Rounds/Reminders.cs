namespace CheckinBot.Domain;

/// <summary>
/// How somebody wants to be reminded of a check-in that is still open: their own choice, shown to nobody.
/// </summary>
public enum Reminders
{
    /// <summary>With the group, in its chat, where nobody is named.</summary>
    InGroup,

    /// <summary>In their own chat with the bot.</summary>
    OwnChat,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>Choose how to be reminded.</summary>
public sealed record ChooseReminders(CommandId Id, Instant Now, MemberId By, Reminders Reminders)
    : SprintCommand(Id, Now);

/// <summary>A member chose how they want to be reminded.</summary>
public sealed record RemindersChosen(MemberId Member, Reminders Reminders) : SprintEvent;

/// <summary>Who is reminded of an open round, and where.</summary>
internal static class Reminding
{
    public static Decision Decide(Sprint sprint, ChooseReminders choose) =>
        Rules.Member(sprint, choose.By)
        ?? (
            Of(sprint, choose.By) == choose.Reminders
                ? Decision.Nothing
                : Decision.Accept(new RemindersChosen(choose.By, choose.Reminders))
        );

    /// <summary>
    /// What is due at a moment; silent where the only ones it waits for want none, or it is too late.
    /// </summary>
    public static RoundReminded Reminded(Sprint sprint, Round round, Instant now)
    {
        var wanted = IsWanted(sprint, round, now)
            ? Missing(sprint, round, now).Select(member => Of(sprint, member)).ToHashSet()
            : [];
        var (inGroup, own) = (
            wanted.Contains(Reminders.InGroup),
            Missing(sprint, round, now).Where(member => Of(sprint, member) == Reminders.OwnChat).Order(ByName)
        );
        return wanted.Contains(Reminders.OwnChat)
            ? new(round.Number, Told: true) { InGroup = inGroup, Own = [.. own] }
            : new(round.Number, Told: inGroup);
    }

    /// <summary>True when no reminder is seen by anybody at this moment.</summary>
    public static bool IsSilent(Sprint sprint, Round round, Instant at) =>
        Missing(sprint, round, at).All(member => Of(sprint, member) == Reminders.None);

    /// <summary>
    /// The messages of a reminder: to the group, which names nobody, and to each who wants it in their own chat.
    /// </summary>
    public static IEnumerable<Notice> Notices(RoundReminded reminded) =>
        !reminded.Told
            ? []
            :
            [
                .. GroupNotices(reminded),
                .. reminded.Own.Select(member => new Notice(
                    Notice.RemindOf(reminded.Round, member),
                    NoticeKind.RemindOwn,
                    Round: reminded.Round,
                    To: member,
                    InHours: true
                )),
            ];

    private static Notice[] GroupNotices(RoundReminded reminded) =>
        reminded.InGroup ? [new Notice(Notice.RemindOf(reminded.Round), NoticeKind.Remind, Round: reminded.Round)] : [];

    /// <summary>
    /// This person is not waited for any more: what was to remind them of the open round is not sent. What reminds of
    /// one that closes is taken back with it.
    /// </summary>
    public static Sprint Without(Sprint sprint, MemberId member) =>
        sprint.OpenRound is { } open ? sprint.Withdraw(Notice.RemindOf(open.Number, member)) : sprint;

    /// <summary>The messages that bring a round to mind.</summary>
    public static IEnumerable<NoticeId> Of(Sprint sprint, int round) =>
        sprint
            .Outbox.Values.Where(one =>
                one.Notice.Round == round && one.Notice.Kind is NoticeKind.Remind or NoticeKind.RemindOwn
            )
            .Select(one => one.Notice.Id)
            .ToList();

    private static Reminders Of(Sprint sprint, MemberId member) => sprint.Reminding.GetValueOrDefault(member);

    private static IEnumerable<MemberId> Missing(Sprint sprint, Round round, Instant at) =>
        sprint.WaitedFor(round, at).Where(member => !round.Checkins.ContainsKey(member));

    // A card that was never posted is not further up: there is nothing to bring to mind. The school may have closed the
    // day since.
    private static bool IsWanted(Sprint sprint, Round round, Instant now) =>
        round.RemindAt is { } at
        && now - at <= Schedule.Grace
        && now < round.ClosesAt
        && sprint.Plan.IsSchoolDay(Schedule.DayOf(sprint.Plan, now))
        && sprint.Outbox.GetValueOrDefault(Notice.AskOf(round.Number)) is { State: OutboxState.Delivered };

    private static readonly Comparer<MemberId> ByName = Comparer<MemberId>.Create(
        (one, other) => string.CompareOrdinal(one.Value, other.Value)
    );
}
