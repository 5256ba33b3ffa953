namespace CheckinBot.Chat.Inputs;

/// <summary>
/// What a person's client says of itself: its locale, for example <c>en-GB</c>, and an IANA zone; each null when it
/// does not.
/// </summary>
internal sealed record Client(string? Locale, string? Zone)
{
    public static Client Unknown { get; } = new(null, null);

    /// <summary>The language, lower case; empty when it is not known.</summary>
    public string Language => Parts is [var language, ..] ? language.ToLowerInvariant() : "";

    /// <summary>The region, upper case; empty when it is not known.</summary>
    public string Region =>
        Parts
            .Skip(1)
            .FirstOrDefault(part => part.Length == 2 || (part.Length == 3 && part.All(char.IsAsciiDigit)))
            ?.ToUpperInvariant()
        ?? "";

    private string[] Parts => Locale?.Split('-', '_') ?? [];
}
