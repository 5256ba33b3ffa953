using System.Text;
using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>
/// Keeps a card under Teams' size: texts are cut shorter until it fits, and at last lines are left out.
/// </summary>
internal static class CardFit
{
    /// <summary>Bytes. Teams' older limit is 28 KB for the whole message; the rest is for the envelope.</summary>
    public const int Most = 26_000;

    private static readonly int[] People = [20, 8, 4];

    private static readonly int[] Excerpts = [1000, 500, 250, 120, 60, 30, 15, 8];

    /// <summary>
    /// The card with the longest excerpts that fits; <paramref name="card"/> is given the most characters of one text.
    /// </summary>
    public static AdaptiveCard Of(Func<int, AdaptiveCard> card) =>
        Excerpts.Select(card).FirstOrDefault(FitsAsItIs) ?? Cut(card(Excerpts[^1]));

    /// <summary>
    /// The card with as many of these people to pick from as fit, those who are picked first; the others are found by
    /// search.
    /// </summary>
    public static AdaptiveCard OfPeople(
        IReadOnlyList<string> picked,
        IReadOnlyList<Person> people,
        Func<IReadOnlyList<Person>, AdaptiveCard> card
    )
    {
        IReadOnlyList<Person> ordered = [.. people.OrderBy(person => !picked.Contains(person.Id.Value))];
        return card(people) is var whole && FitsAsItIs(whole)
            ? whole
            : People.Select(most => card([.. ordered.Take(most)])).FirstOrDefault(FitsAsItIs) ?? card([]);
    }

    // It is sent as it was written to be measured: nothing is changed on it any more.
    private static bool FitsAsItIs(AdaptiveCard card)
    {
        var json = card.ToJson();
        CardJson.Keep(card, json);
        return IsShort(json);
    }

    // The last line says who sees the card: it stays.
    private static AdaptiveCard Cut(AdaptiveCard card)
    {
        card.Body.Insert(
            card.Body.Count - 1,
            CardParts.Quiet("There is more than fits on one card. All of it is kept.")
        );
        while (!Fits(card) && card.Body.Count > 2)
        {
            card.Body.RemoveAt(card.Body.Count - 3);
        }

        return card;
    }

    public static bool Fits(AdaptiveCard card) => IsShort(CardJson.Of(card));

    private static bool IsShort(string json) => Encoding.UTF8.GetByteCount(json) <= Most;
}
