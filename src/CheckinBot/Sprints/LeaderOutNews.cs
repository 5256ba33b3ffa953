using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Sprints;

/// <summary>
/// To the group: its leader has the bot no more. Once they have it again, or somebody else leads, the same card says
/// that.
/// </summary>
internal sealed class LeaderOutNews : INoticeRenderer
{
    private const string OutHeading = "Your leader does not hear from me at the moment";
    private const string OverHeading = "Your leader can hear from you";

    public NoticeKind Kind => NoticeKind.TellLeaderOut;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        sprint.LeaderOutSince is null ? Over(sprint) : Out(id, sprint);

    private static CardMessage Out(SprintId id, Sprint sprint) =>
        new(
            CardParts.Card(
                OutHeading,
                [
                    CardParts.Heading(OutHeading),
                    CardParts.Written(
                        $"{Names.Leader(sprint)} has taken CheckinBot out of Teams. If something gets "
                            + "in your way, I keep it, but cannot tell them."
                    ),
                    CardParts.Line(
                        "They can add me again: Apps, CheckinBot, Add. Or you name somebody else. Your "
                            + "check-ins go on as they are."
                    ),
                    CardParts.Buttons(CardParts.Button("Name another leader", Verbs.ChooseSupport, CardParts.Ids(id))),
                    CardParts.WhoSees("your group."),
                ]
            ),
            OutHeading
        );

    private static CardMessage Over(Sprint sprint) =>
        new(
            CardParts.Card(
                OverHeading,
                [
                    CardParts.Heading(OverHeading),
                    CardParts.Written($"{Names.Leader(sprint)} supports you, and hears when something is in your way."),
                    CardParts.WhoSees("your group."),
                ]
            ),
            OverHeading
        );
}
