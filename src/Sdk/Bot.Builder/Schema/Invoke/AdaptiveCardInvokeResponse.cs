namespace Bot.Schema;

/// <summary>
/// The answer to "adaptiveCard/action". HTTP says 200 whatever happened; the client obeys <see cref="StatusCode"/>.
/// </summary>
public sealed class AdaptiveCardInvokeResponse
{
    /// <summary><see cref="Type"/> of a card: replaces the one that was pressed, for the one who pressed it.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary><see cref="Type"/> of a short text shown to the one who pressed.</summary>
    public const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary><see cref="Type"/> of an <see cref="Error"/>.</summary>
    public const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>200; 400, 429 or 500 with an error.</summary>
    public int StatusCode { get; set; }

    /// <summary>What <see cref="Value"/> is.</summary>
    public string? Type { get; set; }

    /// <summary>A card as <see cref="RawJson"/>, a string, or an <see cref="Error"/>.</summary>
    public object? Value { get; set; }
}
