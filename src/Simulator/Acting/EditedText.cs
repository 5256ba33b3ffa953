namespace Simulator;

/// <summary>What somebody typed, as a Teams editor sends it.</summary>
/// <param name="bot">The bot's name when it is mentioned; null when it is not.</param>
internal sealed class EditedText(string typed, string? bot, EditorQuirks quirks)
{
    private const string Quotation = "<quoted messageId=\"1772050244572\"/> ";

    /// <summary>The texts of the mention, in their order.</summary>
    public IReadOnlyList<string> Mentions { get; } = MentionsOf(bot, quirks);

    public string Said => (quirks.HasFlag(EditorQuirks.Quotes) ? Quotation : "") + Mentioned + Words;

    private string Mentioned => Mentions.Count == 0 ? "" : string.Join(' ', Mentions) + Blank;

    private string Blank => quirks.HasFlag(EditorQuirks.HtmlBlanks) ? "&nbsp;" : " ";

    private string Words => quirks.HasFlag(EditorQuirks.NoBreakSpaces) ? typed.Replace(' ', '\u00a0') : typed;

    private static IReadOnlyList<string> MentionsOf(string? bot, EditorQuirks quirks)
    {
        if (bot is null)
        {
            return [];
        }

        return quirks.HasFlag(EditorQuirks.MentionInPieces) && bot.Length > 1
            ? [$"<at>{bot[..(bot.Length / 2)]}</at>", $"<at>{bot[(bot.Length / 2)..]}</at>"]
            : [$"<at>{bot}</at>"];
    }
}
