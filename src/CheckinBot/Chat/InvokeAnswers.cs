using CheckinBot.Cards;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Chat;

/// <summary>
/// Replies in the shapes that Teams takes for a card's action: a card, a sentence, or an error that leaves the card as
/// it is. A card too large for Teams (it would repeat a text far over the limits) is left out: the sentence says it
/// all.
/// </summary>
internal static class InvokeAnswers
{
    // Source: "Universal Actions for Adaptive Cards", response format.
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    public static AdaptiveCardInvokeResponse Of(Reply? reply) =>
        reply switch
        {
            null => Error(400, "UnknownVerb", Reply.Unknown.Sentence),
            { Card: { } card } when CardFit.Fits(card) => Ok(CardType, new JRaw(CardJson.Of(card))),
            { Saved: false } => Error(500, "NotSaved", reply.Sentence),
            _ => Ok(MessageType, reply.Sentence),
        };

    /// <summary>The same in a dialog.</summary>
    public static MessagingExtensionActionResponse Of(Dialog dialog) =>
        new() { Task = dialog.Card is { } card ? Continue(card) : new TaskModuleMessageResponse(dialog.Sentence) };

    private static TaskModuleContinueResponse Continue(AdaptiveCard card)
    {
        var attachment = new Attachment
        {
            ContentType = AdaptiveCard.ContentType,
            Content = new JRaw(CardJson.Of(card)),
        };
        return new(
            new TaskModuleTaskInfo
            {
                Title = "CheckinBot",
                Height = "large",
                Width = "medium",
                Card = attachment,
            }
        );
    }

    private static AdaptiveCardInvokeResponse Ok(string type, object value) =>
        new()
        {
            StatusCode = 200,
            Type = type,
            Value = value,
        };

    private static AdaptiveCardInvokeResponse Error(int status, string code, string sentence) =>
        new()
        {
            StatusCode = status,
            Type = ErrorType,
            Value = new Error(code, sentence),
        };
}
