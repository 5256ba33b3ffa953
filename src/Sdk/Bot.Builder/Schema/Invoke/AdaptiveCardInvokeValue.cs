namespace Bot.Schema;

/// <summary>The argument of "adaptiveCard/action": somebody pressed an Action.Execute, or the client refreshes the card.</summary>
public sealed class AdaptiveCardInvokeValue
{
    /// <summary>What was pressed.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>"manual" or "automatic" (a refresh); may be missing.</summary>
    public string? Trigger { get; set; }
}

/// <summary>The action and what came with it. Nothing here is to be believed: the client wrote it.</summary>
public sealed class AdaptiveCardInvokeAction
{
    /// <summary>"Action.Execute".</summary>
    public string? Type { get; set; }

    /// <summary>The action's id in the card.</summary>
    public string? Id { get; set; }

    /// <summary>What the card's author called it.</summary>
    public string? Verb { get; set; }

    /// <summary>The action's own data with the inputs merged in: a <see cref="System.Text.Json.JsonElement"/>.</summary>
    public object? Data { get; set; }
}
