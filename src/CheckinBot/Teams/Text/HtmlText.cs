using System.Net;
using System.Text;

namespace CheckinBot.Teams.Text;

/// <summary>
/// The plain text of a chat message, whose body Teams sends as HTML. Tags are left out, whatever they are; those that
/// end a line become one. Read once from left to right, so that no text can make it slow.
/// </summary>
internal static class HtmlText
{
    private static readonly string[] EndALine =
    [
        "br",
        "/p",
        "/div",
        "/li",
        "/tr",
        "/h1",
        "/h2",
        "/h3",
        "/blockquote",
        "hr",
    ];

    public static string Of(string content, bool isHtml) =>
        PlainText.Clean(isHtml ? WebUtility.HtmlDecode(WithoutTags(content)) : content);

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; at++)
        {
            if (!IsTag(html, at))
            {
                text.Append(html[at] is '\r' or '\n' ? ' ' : html[at]);
                continue;
            }

            var end = End(html, at + 1);
            text.Append(EndsALine(html.AsSpan(at + 1, end - at - 1)) ? "\n" : "");
            at = end;
        }

        return text.ToString();
    }

    // "2 < 3" is no tag, even where somebody forgot to encode it.
    private static bool IsTag(string html, int at) =>
        html[at] == '<'
        && at + 1 < html.Length
        && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?');

    // The '>' that ends the tag, not one in a quoted value; a tag that nothing ends goes on to the end.
    private static int End(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("!--", StringComparison.Ordinal))
        {
            return html.IndexOf("-->", at, StringComparison.Ordinal) is var over and >= 0 ? over + 2 : html.Length;
        }

        var quote = '\0';
        for (; at < html.Length && (quote != '\0' || html[at] != '>'); at++)
        {
            quote = QuoteAfter(quote, html[at]);
        }

        return Math.Min(at, html.Length);
    }

    private static char QuoteAfter(char quote, char read)
    {
        if (read == quote)
        {
            return '\0';
        }

        return quote == '\0' && read is '"' or '\'' ? read : quote;
    }

    private static bool EndsALine(ReadOnlySpan<char> tag)
    {
        var length = tag.IndexOfAny(" \t\r\n>") is var space and >= 0 ? space : tag.Length;
        var name = tag[..length].TrimEnd('/');
        foreach (var one in EndALine)
        {
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
