using CheckinBot.Cards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Outbox;

/// <summary>A letter as a message: one card, with the line that a phone shows for it.</summary>
internal static class CardMessages
{
    public static Activity ToActivity(this CardMessage letter)
    {
        var card = new Attachment
        {
            ContentType = AdaptiveCard.ContentType,
            Content = new JRaw(CardJson.Of(letter.Card)),
        };
        return new()
        {
            Type = ActivityTypes.Message,
            Summary = letter.Summary,
            Attachments = [card],
        };
    }
}
