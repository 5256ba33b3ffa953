using System.Text.Json.Nodes;

namespace CheckinBot.Chat;

/// <summary>Replies in the shapes that Teams takes for a card's action: a card, a sentence, or an error that leaves the card as it is.</summary>
internal static class InvokeAnswers
{
    public static AdaptiveCardInvokeResponse Of(Reply? reply) => reply switch
    {
        null => Error(400, "UnknownVerb", "This button belongs to a newer or older CheckinBot. Write \"help\" to see what there is."),
        { Card: { } card } => new() { StatusCode = 200, Type = AdaptiveCardInvokeResponse.CardType, Value = new RawJson(card.ToUtf8Json()) },
        { Saved: false } => Error(500, "NotSaved", reply.Sentence),
        _ => new() { StatusCode = 200, Type = AdaptiveCardInvokeResponse.MessageType, Value = reply.Sentence },
    };

    private static AdaptiveCardInvokeResponse Error(int status, string code, string sentence)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = sentence };
        return new() { StatusCode = status, Type = AdaptiveCardInvokeResponse.ErrorType, Value = new RawJson(System.Text.Encoding.UTF8.GetBytes(error.ToJsonString())) };
    }
}
