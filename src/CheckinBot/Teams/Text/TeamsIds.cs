using System.Buffers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Teams.Text;

/// <summary>
/// Ids as Teams writes them: short, in one line, and a part of an address. Whatever else stands in their place was
/// never Teams' and names nothing; it must not reach an address, a row or a log.
/// </summary>
internal static class TeamsIds
{
    /// <summary>What the reader of activities puts in the place of half a character.</summary>
    public const string NoCharacter = "\uFFFD";

    private const int Longest = 500;

    // Some readers of addresses take it for a slash, also where it was encoded; no id of Teams' holds one.
    private const char Backslash = '\\';

    public static bool IsId(string? text) =>
        text is { Length: > 0 and <= Longest } and not ("." or "..")
        && !text.Contains(Backslash, StringComparison.Ordinal)
        && !text.Any(char.IsControl)
        && IsText(text)
        && !text.Contains(NoCharacter, StringComparison.Ordinal);

    /// <summary>The same id.</summary>
    /// <exception cref="ArgumentException">It is none: as a part of an address it would lead elsewhere.</exception>
    public static string Checked(string? id) =>
        IsId(id) ? id! : throw new ArgumentException("Not an id of Teams.", nameof(id));

    /// <summary>
    /// A string as it was sent; null for anything else, and for half a character (a lone surrogate), which is valid
    /// JSON and no text.
    /// </summary>
    public static string? TextOf(JToken? value) =>
        value is JValue { Type: JTokenType.String, Value: string text } && IsText(text) ? text : null;

    /// <summary>False for a text with half a character in it.</summary>
    public static bool IsText(string text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0; )
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != OperationStatus.Done)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }
}
