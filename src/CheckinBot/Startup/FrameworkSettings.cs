namespace CheckinBot.Startup;

/// <summary>
/// Settings of the framework that this service is asked for by the README, which their owners take wrong in silence or
/// with a stack trace.
/// </summary>
internal static class FrameworkSettings
{
    private static readonly string[] Formatters = ["simple", "json", "systemd"];
    private static readonly string[] Protocols = ["grpc", "http/protobuf"];

    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        [
            .. Addresses(configuration),
            .. Levels(configuration),
            .. Telemetry(configuration),
            .. OneOf(configuration, "Logging:Console:FormatterName", Formatters),
        ];

    /// <summary>Where the service listens, as it was set; empty for the framework's own choice.</summary>
    public static IReadOnlyList<string> Urls(IConfiguration configuration) =>
        (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(
            ';',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );

    private static IEnumerable<string> Addresses(IConfiguration configuration) =>
        Urls(configuration)
            .Where(url => !IsAddress(url))
            .Select(url =>
                $"ASPNETCORE_URLS (or --urls) holds \"{url}\", which is no address. Write it with its "
                + "scheme and port, such as http://127.0.0.1:3978."
            );

    // "*" and "+" are hosts to Kestrel, and to nobody else.
    private static bool IsAddress(string url) =>
        Uri.TryCreate(
            url.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal),
            UriKind.Absolute,
            out var address
        )
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0;

    private static IEnumerable<string> Levels(IConfiguration configuration) =>
        configuration
            .GetSection("Logging:LogLevel")
            .AsEnumerable()
            .Where(one => one.Value is { } level && !Enum.TryParse<LogLevel>(level, ignoreCase: true, out _))
            .Select(one =>
                $"{one.Key} is \"{one.Value}\", which is no level. Set it to one of "
                + $"{string.Join(", ", Enum.GetNames<LogLevel>())}."
            );

    private static IEnumerable<string> Telemetry(IConfiguration configuration)
    {
        const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
        if (configuration[Endpoint] is { Length: > 0 } text && !IsAddress(text))
        {
            yield return $"{Endpoint} is \"{text}\", which is no address. Write it with its scheme and port, such "
                + "as http://127.0.0.1:4317, or leave it out to send nothing.";
        }

        const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";
        if (
            configuration[Insights] is { Length: > 0 } azure
            && !azure.Contains("InstrumentationKey=", StringComparison.OrdinalIgnoreCase)
        )
        {
            yield return $"{Insights} is no connection string of Application Insights. Copy it whole from its "
                + "overview page: it begins with InstrumentationKey=.";
        }

        foreach (var problem in OneOf(configuration, "OTEL_EXPORTER_OTLP_PROTOCOL", Protocols))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> OneOf(IConfiguration configuration, string key, string[] words) =>
        configuration[key] is { Length: > 0 } value && !words.Contains(value, StringComparer.OrdinalIgnoreCase)
            ? [$"{key} is \"{value}\". Set it to {string.Join(" or ", words)}, or leave it out for {words[0]}."]
            : [];
}
