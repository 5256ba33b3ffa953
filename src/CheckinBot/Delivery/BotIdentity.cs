namespace CheckinBot.Delivery;

/// <summary>Which bot this is: the official configuration key, empty in local mode.</summary>
internal sealed class BotIdentity
{
    public string? MicrosoftAppId { get; set; }
}
