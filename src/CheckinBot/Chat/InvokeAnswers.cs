using System.Text.Json.Nodes;
using CheckinBot.Cards;

namespace CheckinBot.Chat;

/// <summary>
/// Replies in the shapes that Teams takes for a card's action: a card, a sentence, or an error that leaves the card as it is.
/// A card too large for Teams (it would repeat a text far over the limits) is left out: the sentence says it all.
/// </summary>
internal static class InvokeAnswers
{
    public static AdaptiveCardInvokeResponse Of(Reply? reply) => reply switch
    {
        null => Error(400, "UnknownVerb", Reply.Unknown.Sentence),
        { Card: { } card } when card.ToUtf8Json() is { Length: <= CardFit.Most } json => new() { StatusCode = 200, Type = AdaptiveCardInvokeResponse.CardType, Value = new RawJson(json) },
        { Saved: false } => Error(500, "NotSaved", reply.Sentence),
        _ => new() { StatusCode = 200, Type = AdaptiveCardInvokeResponse.MessageType, Value = reply.Sentence },
    };

    /// <summary>The same in a dialog.</summary>
    public static MessagingExtensionActionResponse Of(Dialog dialog) => new()
    {
        Task = dialog.Card is { } card
            ? new TaskModuleContinueResponse { Value = new() { Title = "CheckinBot", Height = "large", Width = "medium", Card = new() { ContentType = AdaptiveCard.ContentType, Content = new RawJson(card.ToUtf8Json()) } } }
            : new TaskModuleMessageResponse { Value = dialog.Sentence },
    };

    private static AdaptiveCardInvokeResponse Error(int status, string code, string sentence)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = sentence };
        return new() { StatusCode = status, Type = AdaptiveCardInvokeResponse.ErrorType, Value = new RawJson(System.Text.Encoding.UTF8.GetBytes(error.ToJsonString())) };
    }
}
