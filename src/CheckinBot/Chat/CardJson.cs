using System.Runtime.CompilerServices;

namespace CheckinBot.Chat;

/// <summary>
/// A card as JSON text. Whether it fits is seen only once it is written (<see cref="Cards.CardFit"/>); it is then sent as it was written.
/// Thread-safe.
/// </summary>
internal static class CardJson
{
    private static readonly ConditionalWeakTable<AdaptiveCard, string> Kept = [];

    public static string Of(AdaptiveCard card) => Kept.TryGetValue(card, out var json) ? json : card.ToJson();

    /// <summary>To be called once nothing is changed on the card any more.</summary>
    public static void Keep(AdaptiveCard card, string json) => Kept.AddOrUpdate(card, json);
}
