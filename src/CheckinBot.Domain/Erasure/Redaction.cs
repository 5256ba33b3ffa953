namespace CheckinBot.Domain;

/// <summary>
/// A forgotten person's words, taken out of the events of a log. What can be counted stays: that they answered, and how
/// it was going; that there was a barrier, an idea, a vote. What others wrote stays as well, even about them: it is
/// theirs. Pure.
/// </summary>
public static class Redaction
{
    /// <summary>What stands where there must be a text.</summary>
    public const string Text = "(taken back)";

    /// <summary>
    /// An event of a sprint's log without their words. <paramref name="sprint"/>: what the whole log says;
    /// <paramref name="isThem"/>: true for the person, and for the made-up name where the log was erased in part
    /// before.
    /// </summary>
    public static LogEvent Of(Sprint sprint, LogEvent happened, Func<MemberId, bool> isThem) =>
        happened switch
        {
            BarrierEvent one => Of(sprint, one, isThem),
            MemberAway one when isThem(one.Member) => new MemberBack(one.Member),
            CheckedIn one when isThem(one.Member) => one with { Answer = Of(one.Answer) },
            CheckedInEarly one when isThem(one.Member) => one with { Answer = Of(one.Answer) },
            CheckinEdited one when isThem(one.Member) => one with { Answer = Of(one.Answer) },
            ReviewAnswered one when isThem(one.Member) => one with { Answer = Of(one.Answer) },
            ReviewEdited one when isThem(one.Member) => one with { Answer = Of(one.Answer) },
            StartingPointShared one => one with { Point = Without(one.Point, isThem) },
            JointPlanShared one when isThem(one.Leader.Id) => one with
            {
                Leader = Nobody(one.Leader),
                When = "",
                Then = Text,
            },
            JointPlanEnded one when isThem(one.By) => one with { Learned = "" },
            SprintStarted one => Of(one, isThem),
            MemberJoined one when isThem(one.Member.Id) => new MemberJoined(Nobody(one.Member)),
            FocusChanged one when isThem(one.By) => one with { Focus = Text },
            QuestionsChanged one => one with { Questions = one.Questions.Without(isThem) },
            EvidenceChanged one when isThem(one.By) => one with { Evidence = Text },
            LeaderChanged one when isThem(one.Leader.Id) => one with { Leader = Nobody(one.Leader) },
            DeputyChanged { Deputy: { } deputy } one when isThem(deputy.Id) => one with { Deputy = Nobody(deputy) },
            LeaderMet one when isThem(one.Leader.Id) => new LeaderMet(Nobody(one.Leader)),
            _ => Where(sprint, happened, isThem),
        };

    /// <summary>An event of a leader's own log without the words of that leader, when it is theirs.</summary>
    public static LogEvent Of(Leader leader, LogEvent happened, Func<MemberId, bool> isThem) =>
        happened switch
        {
            PlanOffered one when isThem(one.CoOwner.Id) => one with { CoOwner = Nobody(one.CoOwner) },
            _ when leader.WhoOrNull is not { } who || !isThem(who.Id) => Where(leader, happened, isThem),
            LeaderKnown one => one with { Who = Nobody(one.Who) },
            TouchLogged one => one with { Facts = Of(one.Facts) },
            TouchChanged one => one with { Facts = Of(one.Facts) },
            TouchMarked one => one with { Mark = one.Mark with { Note = "" } },
            PlanDrafted one => one with { Facts = Of(one.Facts) },
            PlanChanged one => one with { Facts = Of(one.Facts) },
            PlanOffered one => one with { Message = "" },
            _ => Where(leader, happened, isThem),
        };

    // Whoever passes a barrier of somebody else's on to the leader sends words that are not their own.
    private static BarrierEvent Of(Sprint sprint, BarrierEvent happened, Func<MemberId, bool> isThem)
    {
        var isTheirs = sprint.BarrierOrNull(happened.Barrier) is { } barrier && isThem(barrier.RaisedBy);
        return happened switch
        {
            BarrierRaised one when isTheirs => one with { Words = Of(one.Words) },
            BarrierCarParked one when isTheirs => one with { Words = Of(one.Words) },
            BarrierTryFirst one when isTheirs => one with { Words = Of(one.Words) },
            BarrierReworded one when isTheirs => one with { Words = Of(one.Words) },
            BarrierAddedTo one when isThem(one.By) => one with { Text = Text },
            BarrierEncouraged one when isThem(one.By) => one with { Text = Text },
            BarrierPassedOn one when isThem(one.To.Id) => one with { To = Nobody(one.To) },
            BarrierHandedOver one when isThem(one.To.Id) => one with { To = Nobody(one.To) },
            BarrierCleared one when isThem(one.By) => one with { Note = "" },
            WhySaid one when isThem(one.By) => one with { Text = Text },
            IdeaAdded one when isThem(one.By) => one with { Text = Text },
            MoveTried one when isThem(one.By) => one with { Learned = "" },
            _ => happened,
        };
    }

    // Their own chat with the bot is theirs alone, and its id with it: messages there are left as they are.
    private static LogEvent Where(Aggregate aggregate, LogEvent happened, Func<MemberId, bool> isThem)
    {
        bool IsToThem(NoticeId notice) => aggregate.Outbox.GetValueOrDefault(notice)?.Notice.To is { } to && isThem(to);
        return happened switch
        {
            NoticeDelivered one when IsToThem(one.Notice) => one with { Conversation = "", Activity = "" },
            CardMoved one when IsToThem(one.Notice) => one with { Conversation = "", Activity = "" },
            _ => happened,
        };
    }

    private static SprintStarted Of(SprintStarted started, Func<MemberId, bool> isThem)
    {
        Person Named(Person one) => isThem(one.Id) ? Nobody(one) : one;
        var plan = started.Plan with
        {
            Leader = Named(started.Plan.Leader),
            Deputy = started.Plan.Deputy is { } deputy ? Named(deputy) : null,
            Questions = started.Plan.Questions?.Without(isThem),
        };
        return started with { Plan = plan, Members = [.. started.Members.Select(Named)] };
    }

    private static Person Nobody(Person one) => new(one.Id, Person.Nameless, "");

    private static Answer Of(Answer answer) => new(answer.Going, Text, "", "", "") { Own = answer.Own?.WithoutWords() };

    private static StartingPoint Without(StartingPoint point, Func<MemberId, bool> isThem) =>
        point with
        {
            Focus = point.FocusBy is { } focus && isThem(focus) ? Text : point.Focus,
            Evidence = point.EvidenceBy is { } evidence && isThem(evidence) ? Text : point.Evidence,
            Lines = [.. point.Lines.Where(line => !isThem(line.By))],
            Questions = point.Questions?.Without(isThem).StillInWords(),
        };

    private static ReviewAnswer Of(ReviewAnswer answer) => answer with { Learned = "", Seen = "" };

    private static BarrierText Of(BarrierText words) => words with { Text = Text, Tried = "", Link = "" };

    private static TouchFacts Of(TouchFacts facts) => facts with { With = "", About = Text };

    private static PlanFacts Of(PlanFacts facts) => facts with { When = "", Then = Text, With = "" };
}
