namespace CheckinBot;

/// <summary>Builds the service. The simulator and the tests build the same one and replace what they must (the clock).</summary>
public static class CheckinBotApp
{
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure?.Invoke(builder);
        return builder.Build();
    }
}
