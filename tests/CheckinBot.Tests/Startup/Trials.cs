namespace CheckinBot.Tests.Startup;

/// <summary>What people get wrong when they set the service up, each with what it must say.</summary>
internal static class Trials
{
    public static IReadOnlyList<Trial> All { get; } =
    [.. Identity(), .. School(), .. Limits(), .. Storage(), .. Surroundings(), .. Writing()];

    private static IEnumerable<Trial> Identity() =>
        [
            new("nothing is set", [], "MicrosoftAppId is not set", "Set MicrosoftAppType") { Bare = true },
            new("a type that is none", ["MicrosoftAppType=Single"], "MicrosoftAppType is 'Single'", "SingleTenant"),
            new("an id that is none", ["MicrosoftAppId=checkinbot"], "MicrosoftAppId is not a GUID"),
            new(
                "a tenant's domain",
                ["MicrosoftAppTenantId=school.example"],
                "MicrosoftAppTenantId is not a GUID",
                "tenant ID"
            ),
            new("no secret", ["MicrosoftAppPassword="], "MicrosoftAppPassword is not set", "client secret"),
            new("no tenant", ["MicrosoftAppTenantId="], "MicrosoftAppTenantId is not set"),
            new(
                "a secret beside a managed identity",
                ["MicrosoftAppType=UserAssignedMSI"],
                "MicrosoftAppPassword is set",
                "Remove it"
            ),
            new(
                "a placeholder for the secret",
                ["MicrosoftAppPassword=<secret value>"],
                "MicrosoftAppPassword still holds a placeholder"
            ),
            new(
                "a placeholder for the id",
                ["MicrosoftAppId=<application id>"],
                "MicrosoftAppId still holds a placeholder"
            ),
            new(
                "allowed tenants by their domains",
                ["Bot:AllowedTenants=school.example"],
                "Bot:AllowedTenants holds something that is not a GUID"
            ),
            new("a cloud that is none", ["ChannelService=https://botframework.example"], "ChannelService is not known"),
            new(
                "keys over http",
                ["ToBotFromChannelOpenIdMetadataUrl=http://keys.example"],
                "ToBotFromChannelOpenIdMetadataUrl must be https"
            ),
            new(
                "local mode in production",
                ["Bot:DangerouslyAllowUnauthenticated=true"],
                "Bot:DangerouslyAllowUnauthenticated",
                "Development only"
            )
            {
                Bare = true,
            },
            new(
                "local mode with an identity",
                ["environment=Development", "Bot:DangerouslyAllowUnauthenticated=true"],
                "together with MicrosoftAppId"
            ),
            new(
                "yes for true",
                ["Bot:DangerouslyAllowUnauthenticated=yes"],
                "Bot:DangerouslyAllowUnauthenticated is \"yes\"",
                "true or false"
            ),
        ];

    private static IEnumerable<Trial> School() =>
        [
            new(
                "a zone that is none",
                ["School:TimeZone=Middle/Earth"],
                "School:TimeZone is \"Middle/Earth\"",
                "Europe/London"
            ),
            new("an hour without minutes", ["School:HoursFrom=8"], "School:HoursFrom is \"8\"", "08:00"),
            new("a day that ends before it begins", ["School:HoursTo=07:00"], "School:HoursTo is 07:00", "later"),
            new(
                "a number in words",
                ["School:BlockingHours=four"],
                "School:BlockingHours is \"four\"",
                "whole number such as 4"
            ),
            new(
                "a holiday in words",
                ["School:Holidays=Christmas"],
                "School:Holidays holds \"Christmas\"",
                "2026-12-21/2027-01-03"
            ),
            new(
                "a holiday that ends before it begins",
                ["School:Holidays:0=2027-01-03/2026-12-21"],
                "School:Holidays holds",
                "at most 120 days"
            ),
            new("no patience", ["School:BlockingHours=0"], "School:BlockingHours is 0", "1 to 1000"),
            new("an address without a scheme", ["Bot:PublicAddress=school.example"], "Bot:PublicAddress", "https"),
            new("an address over http", ["Bot:PublicAddress=http://school.example"], "Bot:PublicAddress", "https"),
            new(
                "a placeholder for the address",
                ["Bot:PublicAddress=https://YOUR-HOST"],
                "Bot:PublicAddress still holds a placeholder"
            ),
        ];

    private static IEnumerable<Trial> Limits() =>
        [
            new("too few days", ["Retention:Days=12"], "Retention:Days must be 30 to 3650"),
            new("days in words", ["Retention:Days=a year"], "Retention:Days is \"a year\"", "365"),
            new("no time for the storage", ["Health:StorageSeconds=0"], "Health:StorageSeconds is 0", "1 to 60"),
            new("a stop without a time", ["Shutdown:Seconds=soon"], "Shutdown:Seconds is \"soon\"", "whole number"),
            new("nothing at once", ["Overload:AtOnce=0"], "Overload:AtOnce is 0", "1 to 10000"),
        ];

    private static IEnumerable<Trial> Storage() =>
        [
            new(
                "another kind of database",
                [$"Storage:ConnectionString=Server=db;Password={Trial.Secret}"],
                "Storage:ConnectionString",
                "'Data Source=FILE'"
            ),
            new(
                "half an account",
                ["Storage:ConnectionString=AccountName=school"],
                "Storage:ConnectionString",
                "AccountKey"
            ),
            new(
                "a folder for a file",
                ["Storage:ConnectionString=Data Source=FOLDER"],
                "SQLite store is unavailable",
                "Check Storage:ConnectionString"
            ),
            new(
                "a file that is no database",
                ["Storage:ConnectionString=Data Source=FOLDER/notes.txt"],
                "SQLite store is unavailable",
                "Check Storage:ConnectionString"
            )
            {
                Prepare = folder =>
                    File.WriteAllText(
                        Path.Combine(folder, "notes.txt"),
                        string.Concat(Enumerable.Repeat("These are notes and no database. ", 200))
                    ),
            },
            new("a folder that cannot be made", [], "Check Storage:ConnectionString")
            {
                Prepare = folder => File.WriteAllText(Path.Combine(folder, "data"), "a file"),
            },
            new(
                "an endpoint without a scheme",
                ["Storage:TableEndpoint=school.table.core.windows.net"],
                "Storage:TableEndpoint must be an https address"
            ),
            new(
                "a placeholder for the endpoint",
                ["Storage:TableEndpoint=https://ACCOUNT.table.core.windows.net"],
                "Storage:TableEndpoint still holds a placeholder"
            ),
            new(
                "two storages",
                ["Storage:TableEndpoint=https://school.example", "Storage:ConnectionString=Data Source=x.db"],
                "are both set"
            ),
            new(
                "a prefix that begins with a digit",
                ["Storage:TablePrefix=1a"],
                "Storage:TablePrefix must be empty, or a letter"
            ),
        ];

    private static IEnumerable<Trial> Surroundings() =>
        [
            new(
                "an address to listen at without a scheme",
                ["urls=localhost:3978"],
                "ASPNETCORE_URLS (or --urls) holds \"localhost:3978\"",
                "http://127.0.0.1:3978"
            ),
            new(
                "a port that is taken",
                [$"urls=http://127.0.0.1:{Trial.TakenPort}"],
                $"cannot listen at http://127.0.0.1:{Trial.TakenPort}",
                "another program",
                "ASPNETCORE_URLS"
            ),
            new(
                "an address of another machine",
                ["urls=http://192.0.2.1:3978"],
                "cannot listen at http://192.0.2.1:3978",
                "no such address"
            ),
            new(
                "https without a certificate",
                ["urls=https://127.0.0.1:0"],
                "there is no certificate",
                "Let a web server in front do https"
            ),
            new(
                "a collector without a scheme",
                ["OTEL_EXPORTER_OTLP_ENDPOINT=localhost:4317"],
                "OTEL_EXPORTER_OTLP_ENDPOINT is \"localhost:4317\"",
                "http://127.0.0.1:4317"
            ),
            new(
                "half a connection string of Application Insights",
                ["APPLICATIONINSIGHTS_CONNECTION_STRING=4711"],
                "APPLICATIONINSIGHTS_CONNECTION_STRING is no connection string",
                "InstrumentationKey="
            ),
            new(
                "a protocol that is none",
                ["OTEL_EXPORTER_OTLP_PROTOCOL=http"],
                "OTEL_EXPORTER_OTLP_PROTOCOL is \"http\"",
                "http/protobuf"
            ),
            new(
                "a level that is none",
                ["Logging:LogLevel:Default=Loud"],
                "Logging:LogLevel:Default is \"Loud\"",
                "Warning"
            ),
            new(
                "a form of log that is none",
                ["Logging:Console:FormatterName=xml"],
                "Logging:Console:FormatterName is \"xml\"",
                "json"
            ),
            new("settings that are no JSON", [], "no JSON", "line 2", "appsettings.json")
            {
                Prepare = folder =>
                    File.WriteAllText(Path.Combine(folder, "appsettings.json"), "{\n  \"School\": oops\n}"),
            },
            new(
                "a folder without the settings' file",
                [],
                "There is no appsettings.json in",
                "Start the service in its own folder"
            )
            {
                Elsewhere = true,
            },
        ];

    private static IEnumerable<Trial> Writing() =>
        [
            new(
                "a key with a slip",
                ["School:Timezon=Europe/London"],
                "School:Timezon is no setting",
                "Did you mean School:TimeZone?"
            ),
            new(
                "a key in the singular",
                ["Retention:Day=365"],
                "Retention:Day is no setting",
                "Did you mean Retention:Days?"
            ),
            new(
                "a secret's key with a slip",
                [$"MicrosoftAppPasword={Trial.Secret}"],
                "MicrosoftAppPasword is no setting",
                "Did you mean MicrosoftAppPassword?"
            ),
            new("a key that nobody knows", ["School:Wallpaper=blue"], "School:Wallpaper is no setting", "README"),
            new("a key without a value", ["--School:TimeZone"], "--School:TimeZone has no value"),
            new("one dash", ["-School:TimeZone=UTC"], "\"-School:TimeZone\" is no setting", "--Key:Name VALUE"),
            new("a word too much", ["backup"], "\"backup\" is no setting", "a command (see --help) comes first"),
        ];
}
