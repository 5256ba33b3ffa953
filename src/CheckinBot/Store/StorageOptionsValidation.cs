using System.Data.Common;
using System.Text.RegularExpressions;
using CheckinBot.Store.Sqlite;
using CheckinBot.Store.Tables;
using Microsoft.Extensions.Options;

namespace CheckinBot.Store;

/// <summary>
/// Checks the options at start-up. A message names the key and the fix, and quotes no value: a value may be a secret.
/// </summary>
internal sealed partial class StorageOptionsValidation : IValidateOptions<StorageOptions>
{
    private const string Key = $"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}";
    private const string EndpointKey = $"{StorageOptions.Section}:{nameof(StorageOptions.TableEndpoint)}";
    private const string PrefixKey = $"{StorageOptions.Section}:{nameof(StorageOptions.TablePrefix)}";
    private const string NoFile =
        $"{Key} is no connection string of a SQLite file: use 'Data Source=FILE', with no store in "
        + "memory and no 'file:' address.";

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        string[] faults = [.. Faults(options).OfType<string>()];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string?> Faults(StorageOptions options)
    {
        if (!Prefix().IsMatch(options.TablePrefix))
        {
            yield return $"{PrefixKey} must be empty, or a letter and then letters and digits, at most 40.";
        }

        yield return EndpointFault(options);
        yield return string.IsNullOrWhiteSpace(options.ConnectionString) ? null : ConnectionFault(options);
    }

    private static string? EndpointFault(StorageOptions options) =>
        options switch
        {
            { TableEndpoint: null } => null,
            { ConnectionString: { } set } when !string.IsNullOrWhiteSpace(set) =>
                $"{Key} and {EndpointKey} are both set: keep one, {EndpointKey} for a managed identity.",
            { TableEndpoint: { IsAbsoluteUri: true, Scheme: "https" } } => null,
            _ => $"{EndpointKey} must be an https address such as "
                + "https://ACCOUNT.table.core.windows.net: an identity's token goes there.",
        };

    private static string? ConnectionFault(StorageOptions options)
    {
        var kind = StorageConnection.Kind(new() { ConnectionString = options.ConnectionString });
        if (kind == StoreKind.Unknown)
        {
            return $"{Key} names an unknown store: use 'Data Source=FILE' (SQLite), the connection string of an Azure "
                + "Storage account, or 'UseDevelopmentStorage=true' (Azurite).";
        }

        return kind == StoreKind.Sqlite ? SqliteFault(options) : TablesFault(options.ConnectionString!);
    }

    private static string? SqliteFault(StorageOptions options)
    {
        try
        {
            _ = SqliteDatabase.Of(options, contentRoot: Path.GetTempPath());
            return null;
        }
        catch (ArgumentException)
        {
            return NoFile;
        }
        catch (FormatException)
        {
            return NoFile;
        }
    }

    private static string? TablesFault(string connectionString)
    {
        var parts = StorageConnection.Parse(connectionString)!;
        return AccountFault(parts) ?? AddressFault(parts) ?? ReadingFault(connectionString);
    }

    private static string? AccountFault(DbConnectionStringBuilder parts)
    {
        if (parts.Part("UseDevelopmentStorage") is { } development)
        {
            return development == "true"
                ? null
                : $"{Key}: UseDevelopmentStorage must be true, in small letters, or left out.";
        }

        if (parts.Part("SharedAccessSignature") is not null)
        {
            return (parts.Part("AccountName") ?? parts.Part("TableEndpoint")) is not null
                ? null
                : $"{Key} holds a SharedAccessSignature but no account: add TableEndpoint or AccountName.";
        }

        if (parts.Part("AccountName") is null || parts.Part("AccountKey") is not { } key)
        {
            return $"{Key} holds half an account: AccountName goes with AccountKey or SharedAccessSignature "
                + $"(or use {EndpointKey} and a managed identity).";
        }

        return Convert.TryFromBase64String(key, new byte[key.Length], out _)
            ? null
            : $"{Key}: AccountKey is not base64: copy it again, whole.";
    }

    // The client would take a bare word for the name of a host, and go there without https.
    private static string? AddressFault(DbConnectionStringBuilder parts) =>
        parts.Part("TableEndpoint") is not { } address
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            ? null
            : $"{Key}: TableEndpoint must be an address such as https://ACCOUNT.table.core.windows.net.";

    private static string? ReadingFault(string connectionString) =>
        TablesAccount.CanRead(connectionString)
            ? null
            : $"{Key} cannot be read as the connection string of an account: copy it again, whole, from the portal.";

    [GeneratedRegex(@"\A([A-Za-z][A-Za-z0-9]{0,39})?\z")]
    private static partial Regex Prefix();
}
