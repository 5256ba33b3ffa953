using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>To the group: the leader cannot be reached yet; once nothing waits for them, the same card says that.</summary>
internal sealed class UnreachableNews : INoticeCard
{
    public NoticeKind Kind => NoticeKind.TellUnreachable;

    public Letter Render(SprintId id, Sprint sprint, Notice notice) => sprint.Barrier(notice.Barrier!.Value) is { } barrier && Waiting(sprint, barrier) is { } waits
        ? waits is { State: OutgoingState.Pending, WaitsForHours: true } ? Soon(Names.LeaderOf(sprint, barrier), Moments.At(sprint.Plan!, waits.NotBefore)) : NotHeard(Names.LeaderOf(sprint, barrier))
        : Over(sprint);

    // Of what is on its way to whoever has this barrier: what is kept first.
    private static Outgoing? Waiting(Sprint sprint, Barrier barrier) => sprint.Outgoing.Values
        .Where(one => one.Notice.To == sprint.LeaderOf(barrier) && (one.State == OutgoingState.Parked || one is { State: OutgoingState.Pending, Notice.Kind: NoticeKind.Nudge }))
        .OrderBy(one => one.State != OutgoingState.Parked).ThenBy(one => one.Since).FirstOrDefault();

    private static Letter Over(Sprint sprint) => new(
        CardParts.Card(
            "Nothing waits for your leader any more.",
            [
                CardParts.Heading("Nothing waits for your leader any more"),
                CardParts.Written($"What I kept for {Names.Leader(sprint)} has reached them, or is cleared."),
                CardParts.WhoSees("your group."),
            ]),
        "Nothing waits for your leader any more");

    private static Letter Soon(string leader, string at) => new(
        CardParts.Card(
            "Your leader hears soon.",
            [
                CardParts.Heading("Your leader hears soon"),
                CardParts.Written($"I can write to {leader} now. They hear on {at}."),
                CardParts.WhoSees("your group."),
            ]),
        "Your leader hears soon");

    private static Letter NotHeard(string leader) => new(
        CardParts.Card(
            "Your leader has not heard yet.",
            [
                CardParts.Heading("Your leader has not heard yet"),
                CardParts.Written($"Your barrier is kept. I cannot write to {leader} until they add me in Teams: Apps, CheckinBot, Add. They will hear the moment they do, in school hours."),
                CardParts.Line("If it cannot wait, please tell them yourself."),
                CardParts.WhoSees("your group."),
            ]),
        "Your leader has not heard yet");
}
