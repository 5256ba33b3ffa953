namespace CheckinBot.Cards.Teams;

/// <summary>One mention in a card. Some element's text must hold <see cref="Text"/> exactly.</summary>
/// <param name="Id">The person's Teams id (<c>29:…</c>) or Entra object id.</param>
/// <param name="Name">The name shown.</param>
internal sealed record TeamsCardMention(string Id, string Name)
{
    /// <summary>The marker that a text block holds where the mention goes, <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
    public string Text => $"<at>{Name}</at>";

    /// <summary>
    /// Tells Teams whom the card mentions, in the card's <c>msteams</c> member, which other hosts leave aside.
    /// </summary>
    public void StandsIn(AdaptiveCard card) =>
        card.AdditionalProperties["msteams"] = new Dictionary<string, object>
        {
            ["entities"] = new List<object> { ToData() },
        };

    private Dictionary<string, object> ToData() =>
        new()
        {
            ["type"] = "mention",
            ["text"] = Text,
            ["mentioned"] = new Dictionary<string, object> { ["id"] = Id, ["name"] = Name },
        };
}
