using CheckinBot.Chat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Delivery;

/// <summary>A letter as a message: one card, with the line that a phone shows for it.</summary>
internal static class Letters
{
    public static Activity ToActivity(this Letter letter)
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
