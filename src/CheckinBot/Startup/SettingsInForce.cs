using System.Reflection;
using CheckinBot.Store;
using CheckinBot.Telemetry;
using Microsoft.Extensions.Options;

namespace CheckinBot.Startup;

/// <summary>
/// What the service runs with, for whoever looks after it: no key, no secret, nothing that a person wrote.
/// </summary>
internal static class SettingsInForce
{
    /// <summary>The version, and the commit it was built from where the build knew it.</summary>
    public static string Version { get; } =
        typeof(SettingsInForce)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "unknown";

    /// <summary>Each with its name; to be called when all options are valid.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(IServiceProvider services)
    {
        var (configuration, environment) = (
            services.GetRequiredService<IConfiguration>(),
            services.GetRequiredService<IHostEnvironment>()
        );
        return
        [
            ("version", Version),
            (
                "store",
                StoreOpener.Name(
                    services.GetRequiredService<IOptions<StorageOptions>>().Value,
                    environment.ContentRootPath
                )
            ),
            ("cluster", Cluster(configuration)),
            ("bot", Bot(configuration)),
            ("tenants", Tenants(configuration)),
            ("time zone", Zone(configuration)),
            ("agreed hours", $"{Value(configuration, "School:HoursFrom")} to {Value(configuration, "School:HoursTo")}"),
            ("closed days", Closed(configuration)),
            ("public address", Or(Value(configuration, "Bot:PublicAddress"), "none, so no export links")),
            ("kept for", Value(configuration, "Retention:Days") is { Length: > 0 } days ? $"{days} days" : "ever"),
            ("telemetry", Telemetry(configuration)),
        ];
    }

    /// <summary>The school's zone.</summary>
    public static string Zone(IConfiguration configuration) => Value(configuration, "School:TimeZone")!;

    // As set, or what holds when it is not.
    private static string? Value(IConfiguration configuration, string key) =>
        configuration[key] ?? KnownSettings.All[key].Standard?.ToString();

    private static string Telemetry(IConfiguration configuration)
    {
        string?[] places =
        [
            configuration[TelemetryServices.Collector],
            string.IsNullOrWhiteSpace(configuration[TelemetryServices.Insights]) ? null : "Application Insights",
        ];
        return Or(string.Join(" and ", places.Where(one => !string.IsNullOrWhiteSpace(one))), "not sent");
    }

    private static string Cluster(IConfiguration configuration) =>
        configuration.GetValue<bool>("Cluster:Enabled")
            ? $"of {Value(configuration, "Cluster:MostInstances")} instances at most{Encryption(configuration)}"
            : "none";

    private static string Encryption(IConfiguration configuration) =>
        string.IsNullOrEmpty(configuration["Cluster:CertificatePath"]) ? "" : ", encrypted";

    private static string Bot(IConfiguration configuration) =>
        configuration["MicrosoftAppId"] is { Length: > 0 } id
            ? $"{id} ({configuration["MicrosoftAppType"]})"
            : "local mode, without tokens";

    private static string Tenants(IConfiguration configuration)
    {
        var allowed = configuration
            .GetSection("Bot:AllowedTenants")
            .AsEnumerable()
            .Select(one => one.Value)
            .Where(one => !string.IsNullOrWhiteSpace(one))
            .ToList();
        return allowed.Count > 0 ? string.Join(", ", allowed) : Or(OwnTenant(configuration), "all");
    }

    private static string? OwnTenant(IConfiguration configuration) =>
        configuration["MicrosoftAppType"] == "MultiTenant" ? null : configuration["MicrosoftAppTenantId"];

    // How many, never where: an address may be the key to a calendar.
    private static string Closed(IConfiguration configuration)
    {
        var (calendars, holidays) = (Count(configuration, "School:Calendar"), Count(configuration, "School:Holidays"));
        return calendars + holidays == 0 ? "none" : $"{calendars} calendars, {holidays} holidays of the settings";
    }

    private static int Count(IConfiguration configuration, string key) =>
        configuration
            .GetSection(key)
            .AsEnumerable()
            .Sum(one =>
                one.Value?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length
                ?? 0
            );

    private static string Or(string? value, string otherwise) => string.IsNullOrWhiteSpace(value) ? otherwise : value;
}
