using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>What one person sees of one message instead of the card everybody sees.</summary>
/// <param name="Card">The card answered to this person; null when only a toast is shown.</param>
/// <param name="Updates">The version of the message it belongs to; an update of the message ends it.</param>
/// <param name="Toast">The text or error shown under the card, without losing what was typed.</param>
public sealed record View(JsonNode? Card, int Updates, DateTimeOffset At, string? Toast = null, bool IsError = false);
