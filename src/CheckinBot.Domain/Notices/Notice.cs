namespace CheckinBot.Domain;

/// <summary>Who gets a message.</summary>
public enum Audience
{
    /// <summary>The group's chat.</summary>
    Group,

    /// <summary>One person, in their own chat with the bot.</summary>
    Person,
}

/// <summary>
/// One message that an event makes due. <paramref name="Round"/>, <paramref name="Barrier"/> or
/// <paramref name="Number"/> says what it is about; <paramref name="To"/> is the person who gets it, null for the
/// group; <paramref name="InHours"/>: it waits for the agreed hours. Its id is made from the facts, so that the same
/// fact never makes two messages.
/// </summary>
public sealed record Notice(
    NoticeId Id,
    NoticeKind Kind,
    int? Round = null,
    BarrierId? Barrier = null,
    MemberId? To = null,
    int? Number = null,
    PlanId? Plan = null,
    bool InHours = false
)
{
    /// <summary>A person's own chat, or the group's.</summary>
    public Audience Audience => To is null ? Audience.Group : Audience.Person;

    /// <summary>One of the things that it may be about. Throws where it is not, which is a bug of who asks.</summary>
    internal T About<T>(T? what)
        where T : struct => what ?? throw new ArgumentException($"The message {Id} is about none.", nameof(what));

    /// <summary>The message that carries a round's check-in card.</summary>
    public static NoticeId AskOf(int round) => new($"ask:{round}");

    /// <summary>The small message beside a round's check-in card that says who has answered.</summary>
    public static NoticeId SoFarOf(int round) => new($"ask:{round}:sofar");

    /// <summary>The message to the group that a round is still open.</summary>
    public static NoticeId RemindOf(int round) => new($"remind:{round}");

    /// <summary>The same to one person, who wants it in their own chat.</summary>
    public static NoticeId RemindOf(int round, MemberId member) => new($"remind:{round}:{member}");

    /// <summary>The message that carries a round's summary.</summary>
    public static NoticeId SumUpOf(int round) => new($"sum:{round}");

    /// <summary>The look back's form.</summary>
    public static NoticeId ReviewForm { get; } = new("review");

    /// <summary>The small message beside it that says how many have answered.</summary>
    public static NoticeId ReviewSoFar { get; } = new("review:sofar");

    /// <summary>Its one reminder.</summary>
    public static NoticeId ReviewReminder { get; } = new("review:remind");

    /// <summary>What it brought, and the question what comes next.</summary>
    public static NoticeId ReviewNext { get; } = new("review:next");

    /// <summary>What a group that stops keeps.</summary>
    public static NoticeId ReviewKept { get; } = new("review:kept");

    /// <summary>The message that carries a barrier to the leader.</summary>
    public static NoticeId NudgeOf(BarrierId barrier) => new($"nudge:{barrier}");

    /// <summary>The message that carries a barrier to somebody it was passed on to.</summary>
    public static NoticeId NudgeOf(BarrierId barrier, MemberId to) => new($"nudge:{barrier}:{to}");

    /// <summary>The message that reminds a leader of a barrier they have not seen.</summary>
    public static NoticeId UnseenOf(BarrierId barrier, MemberId leader) => new($"unseen:{barrier}:{leader}");

    /// <summary>The message that tells the deputy of a barrier.</summary>
    public static NoticeId DeputyOf(BarrierId barrier) => new($"deputy:{barrier}");

    /// <summary>The message that tells another deputy, named later, of a barrier.</summary>
    public static NoticeId DeputyOf(BarrierId barrier, MemberId deputy) => new($"deputy:{barrier}:{deputy}");

    /// <summary>
    /// The message that brings a barrier back to its leader, after the group was asked so often whether it still
    /// stands.
    /// </summary>
    public static NoticeId BackOf(BarrierId barrier, int asks) => new($"back:{barrier}:{asks}");

    /// <summary>The group's living card of a barrier.</summary>
    public static NoticeId LivingOf(BarrierId barrier) => new($"barrier:{barrier}");

    /// <summary>The group's card of the options for a barrier.</summary>
    public static NoticeId OptionsOf(BarrierId barrier) => new($"options:{barrier}");

    /// <summary>The group's card of a joint plan.</summary>
    public static NoticeId JointOf(PlanId plan) => new($"joint:{plan}");

    /// <summary>
    /// The message that tells what the group agreed on anew, by the place in the log of the first of it.
    /// </summary>
    public static NoticeId ChangeOf(long sequence) => new($"changed:{sequence}");

    /// <summary>The message that tells who supports the group from now on.</summary>
    public static NoticeId SupportOf(long sequence) => new($"support:{sequence}");

    /// <summary>
    /// A leader's question to somebody of a group. Its name does not say so: it may stand in a technical log.
    /// </summary>
    public static NoticeId InviteOf(PlanId plan, int offer) => new($"letter:{plan}:{offer}");
}
