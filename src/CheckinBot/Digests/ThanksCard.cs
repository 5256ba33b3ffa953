using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;

namespace CheckinBot.Digests;

/// <summary>To the group: its leader says thank you for a shout-out.</summary>
internal sealed class ThanksCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.TellThanks;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(CardFit.Of(most => Of(sprint, sprint.ThanksOf(notice), most)), "Your leader says thank you");

    private static AdaptiveCard Of(Sprint sprint, Thanks thanks, int most) =>
        CardParts.Card(
            "Your leader says thank you.",
            [
                CardParts.Heading("Thank you"),
                CardParts.Written($"{Phrases.First(Names.Of(sprint, thanks.By))} says thank you for this:"),
                ShoutOut(sprint, thanks) is { Length: > 0 } text
                    ? CardParts.Quoted(PlainText.Excerpt(text, most))
                    : null,
                CardParts.WhoSees($"your group and {Names.Of(sprint, thanks.By)}."),
            ]
        );

    private static string ShoutOut(Sprint sprint, Thanks thanks) =>
        sprint.RoundOrNull(thanks.Round)?.Checkins.GetValueOrDefault(thanks.Member)?.Answer.ShoutOut ?? "";
}
