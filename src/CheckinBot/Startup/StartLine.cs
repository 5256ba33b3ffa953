namespace CheckinBot.Startup;

/// <summary>The first line of the log: what starts here, with what.</summary>
internal static partial class StartLine
{
    public static void Say(WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CheckinBot");
        var settings = string.Join("; ", SettingsInForce.Of(app.Services).Select(one => $"{one.Name} {one.Value}"));
        LogStarts(log, settings);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "CheckinBot starts: {Settings}")]
    private static partial void LogStarts(ILogger log, string settings);
}
