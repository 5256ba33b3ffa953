using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Sprints;

/// <summary>To the group: who supports it from now on, and who said so.</summary>
internal sealed class SupportNews : INoticeRenderer
{
    private const string Heading = "Who supports your group has changed";

    public NoticeKind Kind => NoticeKind.TellSupport;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(
            CardParts.Card(
                Heading,
                [
                    CardParts.Heading(Heading),
                    CardParts.Written(SupportCard.Now(sprint)),
                    sprint.SupportNamedBy is { } by
                        ? CardParts.QuietlyWritten($"Said by {Names.Of(sprint, by)}.")
                        : null,
                    HasOpen(sprint)
                        ? CardParts.Line("What is open in the way goes along; each barrier's card says who has it.")
                        : null,
                    CardParts.WhoSees("your group."),
                ]
            ),
            Heading
        );

    private static bool HasOpen(Sprint sprint) =>
        sprint.Barriers.Exists(barrier => barrier.IsOpen && sprint.IsLeader(sprint.LeaderOf(barrier)));
}
