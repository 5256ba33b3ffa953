namespace CheckinBot.Cards;

/// <summary>
/// A card to send, and the line that a phone shows for it. The line holds nothing that a person wrote.
/// </summary>
internal sealed record CardMessage(AdaptiveCard Card, string Summary);
