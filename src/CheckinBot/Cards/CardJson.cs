using System.Runtime.CompilerServices;

namespace CheckinBot.Cards;

/// <summary>
/// A card as JSON text. Whether it fits is seen only once it is written (<see cref="Cards.CardFit"/>); it is then sent
/// as it was written. Thread-safe.
/// </summary>
internal static class CardJson
{
    private static readonly ConditionalWeakTable<AdaptiveCard, Written> Kept = [];

    // A card that was given another line since then is written anew.
    public static string Of(AdaptiveCard card) =>
        Kept.TryGetValue(card, out var written) && written.Lines == card.Body.Count ? written.Json : card.ToJson();

    /// <summary>Nothing but a line more or less is to be changed on the card from now on.</summary>
    public static void Keep(AdaptiveCard card, string json) => Kept.AddOrUpdate(card, new(json, card.Body.Count));

    private sealed record Written(string Json, int Lines);
}
