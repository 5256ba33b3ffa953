using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>What the bot answered to an activity.</summary>
/// <param name="Status">The HTTP status; 504 when no answer came in time, 502 when the bot could not be
/// reached.</param>
/// <param name="Body">The parsed body; null when it was empty or not JSON.</param>
public sealed record BotAnswer(int Status, JsonNode? Body)
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    public const string MessageType = "application/vnd.microsoft.activity.message";

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The inner status of an answer to a card action; null for other answers.</summary>
    public int? StatusCode => (int?)Body?["statusCode"];

    /// <summary>The type of an answer to a card action, such as <see cref="CardType"/>.</summary>
    public string? Type => (string?)Body?["type"];

    public JsonNode? Value => Body?["value"];

    /// <summary>The card a card action was answered with; null for any other answer.</summary>
    public JsonNode? Card => IsSuccess && Type == CardType ? Value : null;

    /// <summary>
    /// The dialog a task was answered with: <c>type</c> continue or message, and <c>value</c>; null to close.
    /// </summary>
    public JsonNode? Task => Body?["task"];

    public bool IsError => !IsSuccess || StatusCode is >= 400;

    /// <summary>The sentence the person is shown: a message, or the message of an error; null for a card.</summary>
    public string? Toast =>
        this switch
        {
            { IsSuccess: false } => "Something went wrong. Please try again.",
            { Type: MessageType } => (string?)Value,
            { IsError: true } => (string?)(Value as JsonObject)?["message"]
                ?? "Something went wrong. Please try again.",
            _ => null,
        };
}

/// <summary>An activity that was sent to the bot and what came back.</summary>
public sealed record Delivery(JsonObject Activity, BotAnswer Answer);

/// <summary>A message a person wrote. The answer is null when the bot was not sent it.</summary>
public sealed record Sent(Message Message, BotAnswer? Answer);
