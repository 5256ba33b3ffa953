using Azure;

namespace Data.Tables;

/// <summary>
/// The storage connection string, <c>name=value;name=value</c>, names in any case. Unknown names are ignored, as one string serves blobs and queues too.
/// https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string. Messages never repeat a value.
/// </summary>
internal static class TableConnectionString
{
    private const string EmulatorAccount = "devstoreaccount1";

    // Published by Microsoft for every emulator; no secret.
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static TableConnection Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = Settings(connectionString);
        if (settings.GetValueOrDefault("UseDevelopmentStorage") is { } emulated)
            return bool.TryParse(emulated, out var yes) && yes ? Emulator(settings) : throw Malformed("UseDevelopmentStorage can only be 'true'");
        if (settings.GetValueOrDefault("SharedAccessSignature") is { } signature)
            return TableConnection.With(Endpoint(settings), new AzureSasCredential(signature));
        return TableConnection.With(Endpoint(settings), new TableSharedKeyCredential(Required(settings, "AccountName"), Required(settings, "AccountKey")));
    }

    private static Dictionary<string, string> Settings(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw Malformed("a part has no 'name='");
            if (!settings.TryAdd(setting[..equals].Trim(), setting[(equals + 1)..].Trim()))
                throw Malformed($"{setting[..equals].Trim()} is there twice");
        }

        return settings;
    }

    private static TableConnection Emulator(Dictionary<string, string> settings)
    {
        var host = settings.GetValueOrDefault("DevelopmentStorageProxyUri") ?? "http://127.0.0.1";
        var endpoint = new UriBuilder(Absolute(host, "DevelopmentStorageProxyUri")) { Port = 10002, Path = EmulatorAccount };
        return TableConnection.With(endpoint.Uri, new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));
    }

    private static Uri Endpoint(Dictionary<string, string> settings)
    {
        if (settings.GetValueOrDefault("TableEndpoint") is { } endpoint)
            return Absolute(endpoint, "TableEndpoint");
        var scheme = settings.GetValueOrDefault("DefaultEndpointsProtocol") ?? "https";
        var suffix = settings.GetValueOrDefault("EndpointSuffix") ?? "core.windows.net";
        return Absolute($"{scheme}://{Required(settings, "AccountName")}.table.{suffix}", "AccountName, DefaultEndpointsProtocol or EndpointSuffix");
    }

    private static Uri Absolute(string text, string name) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : throw Malformed($"{name} makes no address");

    private static string Required(Dictionary<string, string> settings, string name) =>
        settings.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw Malformed($"{name} is missing");

    private static ArgumentException Malformed(string reason) => new($"The connection string cannot be used: {reason}.");
}
