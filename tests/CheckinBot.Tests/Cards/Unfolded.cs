namespace CheckinBot.Tests.Cards;

/// <summary>A card as it looks once somebody pressed what unfolds a part of it.</summary>
internal static class Unfolded
{
    /// <summary>
    /// Shows the part of this id, or every part; what unfolds below a button stands after its buttons.
    /// </summary>
    public static AdaptiveCard Of(AdaptiveCard card, string? part = null)
    {
        card.Body = [.. card.Body.SelectMany(element => Shown(element, part))];
        return card;
    }

    private static IEnumerable<AdaptiveElement> Shown(AdaptiveElement element, string? part)
    {
        element.IsVisible |= (part is null && element.Id != "whoSees") || element.Id == part;
        return
        [
            element,
            .. part is null && element is AdaptiveActionSet set
                ? set.Actions.OfType<AdaptiveShowCardAction>().Select(Below)
                : [],
        ];
    }

    private static AdaptiveContainer Below(AdaptiveShowCardAction action) =>
        new() { Style = AdaptiveContainerStyle.Emphasis, Items = action.Card.Body };
}
