using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Barriers;

/// <summary>
/// To the group: who should hear of a barrier cannot be reached yet; once nothing waits for them, the same card says
/// that.
/// </summary>
internal sealed class UnreachableNews : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.TellUnreachable;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice)
    {
        var leader = sprint.LeaderOf(sprint.BarrierOf(notice));
        var waiting = sprint.Outbox.Values.Where(one => one.Notice.To == leader).ToList();
        if (waiting.Find(one => one.State == OutboxState.Parked) is { } kept)
        {
            return Waiting(id, sprint, leader, kept.Why);
        }

        if (waiting.Any(one => one.State == OutboxState.Pending))
        {
            return OnItsWay(Names.Of(sprint, leader));
        }

        return Over(Names.Of(sprint, leader));
    }

    private static CardMessage Over(string leader) =>
        Of("Nothing waits for your leader any more", $"What I kept for {leader} has reached them, or is cleared.");

    private static CardMessage OnItsWay(string leader) =>
        Of("Your leader hears soon", $"I can write to {leader} now. What I kept reaches them within the agreed hours.");

    // What is known is said, with what can help; a colleague to whom it was passed on is not the group's to replace.
    private static CardMessage Waiting(SprintId id, Sprint sprint, MemberId leader, Unreached why) =>
        Of(
            "Your leader has not heard yet",
            $"Your barrier is kept. {Because(Names.Of(sprint, leader), why)} Then they hear of it, "
                + "within the agreed hours.",
            CardParts.Line("If it cannot wait, please tell them yourself."),
            sprint.IsLeader(leader)
                ? CardParts.Buttons(CardParts.Button("Name another leader", Verbs.ChooseSupport, CardParts.Ids(id)))
                : null
        );

    private static string Because(string leader, Unreached why) =>
        why switch
        {
            Unreached.NotInstalled => $"I cannot write to {leader} until they add me in Teams: Apps, CheckinBot, Add.",
            Unreached.Blocked => $"{leader} does not get my messages: they have blocked me in Teams, or the school has "
                + "switched me off for them. They can allow me again in their chat with me, and write me a word there.",
            Unreached.Unknown => $"Teams does not let me write to {leader} at the moment, and does not say why. I keep "
                + "trying; a word from them to me in Teams, such as \"digest\", would help.",
        };

    private static CardMessage Of(string heading, string sentence, params IEnumerable<AdaptiveElement?> more) =>
        new(
            CardParts.Card(
                $"{heading}.",
                [CardParts.Heading(heading), CardParts.Written(sentence), .. more, CardParts.WhoSees("your group.")]
            ),
            heading
        );
}
