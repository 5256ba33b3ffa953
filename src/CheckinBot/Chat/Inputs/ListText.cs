namespace CheckinBot.Chat.Inputs;

/// <summary>Several picked values in one text, with any separator that clients were seen to use.</summary>
internal static class ListText
{
    private static readonly char[] Separators = [',', ';', '|', ' ', '[', ']', '"', '\''];

    public static IReadOnlyList<string> Of(string text) =>
        TypedText.Of(text).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
