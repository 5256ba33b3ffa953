using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>To the group: who should hear of a barrier cannot be reached yet; once nothing waits for them, the same card says that.</summary>
internal sealed class UnreachableNews : INoticeCard
{
    public NoticeKind Kind => NoticeKind.TellUnreachable;

    public Letter Render(SprintId id, Sprint sprint, Notice notice)
    {
        var leader = sprint.LeaderOf(sprint.Barrier(notice.Barrier!.Value)!);
        var waiting = sprint.Outgoing.Values.Where(one => one.Notice.To == leader).ToList();
        return waiting.Any(one => one.State == OutgoingState.Parked) ? Waiting(id, sprint, leader)
            : waiting.Any(one => one.State == OutgoingState.Pending) ? OnItsWay(Names.Of(sprint, leader))
            : Over(Names.Of(sprint, leader));
    }

    private static Letter Over(string leader) => Of("Nothing waits for your leader any more", $"What I kept for {leader} has reached them, or is cleared.");

    private static Letter OnItsWay(string leader) => Of("Your leader hears soon", $"I can write to {leader} now. What I kept reaches them within the agreed hours.");

    // A colleague to whom it was passed on is not the group's to replace.
    private static Letter Waiting(SprintId id, Sprint sprint, MemberId leader) => Of(
        "Your leader has not heard yet",
        $"Your barrier is kept. I cannot write to {Names.Of(sprint, leader)} until they add me in Teams: Apps, CheckinBot, Add. Then they hear of it, within the agreed hours.",
        CardParts.Line("If it cannot wait, please tell them yourself."),
        sprint.IsLeader(leader) ? CardParts.Buttons(CardParts.Button("Name another leader", Verbs.ChooseSupport, CardParts.Ids(id))) : null);

    private static Letter Of(string heading, string sentence, params IEnumerable<AdaptiveElement?> more) => new(
        CardParts.Card($"{heading}.", [CardParts.Heading(heading), CardParts.Written(sentence), .. more, CardParts.WhoSees("your group.")]), heading);
}
