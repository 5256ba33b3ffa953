using System.Text.Json;

namespace CheckinBot.Chat;

/// <summary>
/// Ids as Teams writes them: short, in one line, and a part of an address. Whatever else stands in their place was never Teams' and names
/// nothing; it must not reach an address, a row or a log.
/// </summary>
internal static class TeamsIds
{
    private const int Longest = 500;

    public static bool IsId(string? text) => text is { Length: > 0 and <= Longest } and not ("." or "..") && !text.Any(char.IsControl);

    /// <summary>A string as it was sent; null for anything else, and for half a character (a lone surrogate), which is valid JSON and no text.</summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
