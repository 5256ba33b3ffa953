using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>To the group: the leader cannot be reached yet; once nothing waits for them, the same card says that.</summary>
internal sealed class UnreachableNews : INoticeCard
{
    public NoticeKind Kind => NoticeKind.TellUnreachable;

    public Letter Render(SprintId id, Sprint sprint, Notice notice) => IsWaited(sprint) ? Waiting(sprint) : Over(sprint);

    private static bool IsWaited(Sprint sprint) => sprint.Outgoing.Values.Any(one =>
        one is { Notice.Audience: Audience.Person, State: OutgoingState.Parked or OutgoingState.Pending });

    private static Letter Over(Sprint sprint) => new(
        CardParts.Card(
            "Nothing waits for your leader any more.",
            [
                CardParts.Heading("Nothing waits for your leader any more"),
                CardParts.Written($"What I kept for {Names.Leader(sprint)} has reached them, or is cleared."),
                CardParts.WhoSees("your group."),
            ]),
        "Nothing waits for your leader any more");

    private static Letter Waiting(Sprint sprint) => new(
        CardParts.Card(
            "Your leader has not heard yet.",
            [
                CardParts.Heading("Your leader has not heard yet"),
                CardParts.Written($"Your barrier is kept. I cannot write to {Names.Leader(sprint)} until they add me in Teams: Apps, CheckinBot, Add. They will hear the moment they do."),
                CardParts.Line("If it cannot wait, please tell them yourself."),
                CardParts.WhoSees("your group."),
            ]),
        "Your leader has not heard yet");
}
