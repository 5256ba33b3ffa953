using CheckinBot.Chat;

namespace CheckinBot.Delivery;

/// <summary>A letter as a message: one card, with the line that a phone shows for it.</summary>
internal static class Letters
{
    public static Activity ToActivity(this Letter letter)
    {
        var card = new Attachment { ContentType = AdaptiveCard.ContentType, Content = new RawJson(letter.Card.ToUtf8Json()) };
        return MessageFactory.Attachment(card, summary: letter.Summary);
    }
}
