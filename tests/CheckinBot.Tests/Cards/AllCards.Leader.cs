using CheckinBot.Barriers;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Tests.Cards;

/// <summary>The leader's side of a barrier, and what is agreed about it at set-up.</summary>
internal static partial class AllCards
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> OfLeader(Func<SchoolSprint> start)
    {
        SchoolSprint Told(Help help = Help.Action) =>
            start().Ask().CheckIn(0).CheckIn(1).CheckIn(2).Close().Heard().Troubled(help).Heard();
        return
        [
            ("nudge-tried", LeaderCard(new NudgeCard(), Told().Add().Later(Duration.FromHours(3)).Add(0))),
            ("nudge-as-group", LeaderCard(new NudgeCard(), start().Troubled(asGroup: true).Heard().Add())),
            ("nudge-encouraged", LeaderCard(new NudgeCard(), Told().Encourage())),
            ("nudge-held-back", LeaderCard(new NudgeCard(), Told().HoldBack())),
            ("nudge-asked-for-ideas", LeaderCard(new NudgeCard(), Told(Help.Ideas).AskIdeas())),
            ("nudge-ideas-tried", LeaderCard(new NudgeCard(), Told(Help.Ideas).AskIdeas().Try())),
            ("nudge-passed-on", LeaderCard(new NudgeCard(), Told().PassOn())),
            ("nudge-received", LeaderCard(new NudgeCard(), Told().PassOn().Heard(), sprint => sprint.Colleague())),
            (
                "nudge-handed-over",
                NudgeCard.Of(
                    SchoolSprint.Id,
                    Told().NameLeader().State,
                    Told().NameLeader().Barrier,
                    start().Leader.Id,
                    NoticeKind.Nudge,
                    null
                )
            ),
            ("nudge-named", LeaderCard(new NudgeCard(), Told().NameLeader(), sprint => sprint.Successor)),
            (
                "nudge-unseen",
                LeaderCard(new RemindLeaderCard(), Told(Help.Ear).WaitFor(barrier => barrier.RemindedAt is not null))
            ),
            (
                "nudge-deputy",
                LeaderCard(
                    new TellDeputyCard(),
                    Told(Help.Ear).WaitFor(barrier => barrier.DeputyToldAt is not null),
                    sprint => sprint.Deputy
                )
            ),
            (
                "nudge-deputy-told",
                LeaderCard(new NudgeCard(), Told(Help.Ear).WaitFor(barrier => barrier.DeputyToldAt is not null))
            ),
            (
                "nudge-came-back",
                LeaderCard(new ComeBackCard(), Told().HoldBack(1).WaitFor(barrier => barrier.IsAsked).StillThere())
            ),
            (
                "nudge-problem",
                NudgeCard.Of(
                    SchoolSprint.Id,
                    Told().PassOn().State,
                    Told().PassOn().Barrier,
                    start().Leader.Id,
                    NoticeKind.Nudge,
                    "They had this barrier before. Please pick somebody else, or talk with them."
                )
            ),
            ("news-encouraged", LeaderCard(new EncouragedNews(), Told().Encourage())),
            ("news-held-back", LeaderCard(new HeldBackNews(), Told().HoldBack())),
            ("news-held-back-over", LeaderCard(new HeldBackNews(), Told().HoldBack().Acknowledge())),
            ("news-not-heard", LeaderCard(new UnreachableNews(), start().Troubled().Unreachable())),
        ];
    }

    private static AdaptiveCard LeaderCard(
        INoticeRenderer card,
        SchoolSprint sprint,
        Func<SchoolSprint, CheckinBot.Domain.Person>? to = null
    ) =>
        card.Render(
            SchoolSprint.Id,
            sprint.State,
            new(
                new("test"),
                card.Kind,
                Barrier: sprint.Barrier.Id,
                To: (to?.Invoke(sprint) ?? sprint.Leader).Id,
                Number: 0
            )
        ).Card;
}
