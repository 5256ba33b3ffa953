using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CheckinBot.Teams.Text;

namespace CheckinBot.Chat.TextCommands;

/// <summary>
/// What somebody wrote to the bot, out of the text that the editors of Teams make: without what they quote, without
/// mentions of the bot, and without the tags and the coded blanks around it. Their own words stay as they are, lines
/// and all.
/// </summary>
internal static partial class WrittenText
{
    /// <summary>
    /// <paramref name="mentions"/>: the texts of the bot's own mentions, as Teams names them; they need not stand in
    /// the text. <paramref name="botName"/>: what the bot is called, or empty.
    /// </summary>
    public static string Of(string text, IEnumerable<string> mentions, string botName)
    {
        var named = mentions.OrderByDescending(mention => mention.Length).ToList();
        var own = named
            .Where(IsTagged)
            .Aggregate(text, (rest, mention) => rest.Replace(mention, " ", StringComparison.OrdinalIgnoreCase));
        var begins = LeadingMentions().Replace(WithoutQuotes(own), "");
        var plain = PlainText.Clean(WebUtility.HtmlDecode(WithoutTags(begins)));
        var names = named
            .Where(mention => !IsTagged(mention) || !text.Contains(mention, StringComparison.OrdinalIgnoreCase))
            .Select(WithoutTags)
            .Append(botName)
            .Select(name => name.Trim().TrimStart('@'));
        return WithoutNames(WithoutQuotedLines(plain), [.. names.Where(name => name.Length > 0)]);
    }

    private static bool IsTagged(string mention) => mention.StartsWith('<');

    // Quotes in quotes; one that nothing ends quotes nothing.
    private static string WithoutQuotes(string text)
    {
        var (kept, depth, from) = (new StringBuilder(), 0, 0);
        foreach (Match tag in QuoteTag().Matches(text))
        {
            kept.Append(depth == 0 ? text[from..tag.Index] : "");
            from = tag.Index + tag.Length;
            depth = DepthAfter(tag, depth);
        }

        return depth == 0 ? kept.Append(text, from, text.Length - from).ToString() : QuoteTag().Replace(text, " ");
    }

    private static int DepthAfter(Match tag, int depth)
    {
        if (tag.Groups["over"].Success)
        {
            return depth;
        }

        return Math.Max(0, depth + (tag.Groups["end"].Success ? -1 : 1));
    }

    private static string WithoutTags(string text) =>
        Tag().Replace(text, tag => tag.Groups["line"].Success ? "\n" : "");

    // A quote as Markdown writes it, above the answer.
    private static string WithoutQuotedLines(string text)
    {
        var lines = text.Split('\n');
        var own = lines.SkipWhile(line => line.Length == 0 || line.StartsWith('>')).ToList();
        return own.Count == 0 || own.Count == lines.Length ? text : string.Join('\n', own).Trim();
    }

    // Where a mention is told of in the entities only, the name stands in the text, before the word or after all.
    private static string WithoutNames(string text, IReadOnlyList<string> names)
    {
        var said = text.TrimStart('@');
        if (names.FirstOrDefault(one => BeginsWith(said, one)) is { } first)
        {
            return said[first.Length..].Trim();
        }

        return names.FirstOrDefault(one => text.EndsWith('@' + one, StringComparison.OrdinalIgnoreCase)) is { } last
            ? text[..^(last.Length + 1)].Trim()
            : text;
    }

    private static bool BeginsWith(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));

    [GeneratedRegex(
        @"<(?<end>/)?(?:blockquote|quoted|quote)\b[^<>]*?(?<over>/)?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex QuoteTag();

    // Others who are named before the word are not part of it.
    [GeneratedRegex(
        @"^(?:[\s\u00A0]|&nbsp;|&\#160;|</?(?:p|div|span)\b[^<>]*>|<at\b[^<>]*>[^<>]*</at>)+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex LeadingMentions();

    // Only tags that an editor makes: "5 <b" may be a sum.
    [GeneratedRegex(
        @"<(?:(?<line>br|/p|/div|/li|/h[1-6]|/tr|hr)|/?(?:at|p|div|span|a|b|i|u|s|em|strong|strike|code"
            + @"|pre|ul|ol|li|h[1-6]|table|tbody|tr|td|th|img|emoji|attachment|font|sub|sup))(?=[\s/>])[^<>]*>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();
}
