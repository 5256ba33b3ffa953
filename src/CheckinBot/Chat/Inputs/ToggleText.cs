namespace CheckinBot.Chat.Inputs;

/// <summary>A toggle, on or off.</summary>
internal static class ToggleText
{
    public static bool? Read(string typed) =>
        typed.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" or "1" or "1.0" => true,
            "false" or "no" or "off" or "0" or "0.0" => false,
            _ => null,
        };
}
