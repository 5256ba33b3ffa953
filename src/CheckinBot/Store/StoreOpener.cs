using CheckinBot.Store.Sqlite;
using Microsoft.Extensions.Options;

namespace CheckinBot.Store;

/// <summary>A store that a command works on, and what to call it: no key, no secret.</summary>
internal sealed record OpenedStore(IStore Store, string Name) : IDisposable
{
    public void Dispose() => (Store as IDisposable)?.Dispose();
}

/// <summary>Opens stores beside the service's own, from sections that are read like <c>Storage</c>.</summary>
internal sealed class StoreOpener(IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>
    /// Throws <see cref="OptionsValidationException"/>, in the words of the section, when it names no usable store.
    /// </summary>
    public OpenedStore Open(string section, bool mustExist)
    {
        var options = new StorageOptions();
        configuration.GetSection(section).Bind(options);
        if (new StorageOptionsValidation().Validate(null, options) is { Failed: true } wrong)
        {
            throw Wrong(
                section,
                wrong.Failures.Select(failure =>
                    failure.Replace($"{StorageOptions.Section}:", $"{section}:", StringComparison.Ordinal)
                )
            );
        }

        if (StorageConnection.Kind(options) == StoreKind.Sqlite)
        {
            var file = SqliteDatabase.Of(options, environment.ContentRootPath).DataSource;
            return !mustExist || File.Exists(file)
                ? new(Open(options), Name(options, environment.ContentRootPath))
                : throw Wrong(section, [$"{section}: there is no database at {file}."]);
        }

        return new(Open(options), Name(options, environment.ContentRootPath));
    }

    /// <summary>What to call the store that valid options name: no key, no secret.</summary>
    public static string Name(StorageOptions options, string contentRoot) =>
        StorageConnection.Kind(options) == StoreKind.Sqlite
            ? $"the SQLite file {SqliteDatabase.Of(options, contentRoot).DataSource}"
            : $"the tables {options.TablePrefix}* of {Account(options)}";

    private IStore Open(StorageOptions options) => StoreServices.Open(options, configuration, environment);

    private static string Account(StorageOptions options) =>
        options.TableEndpoint?.Host
        ?? StorageConnection.Parse(options.ConnectionString!)?.Part("AccountName")
        ?? "the account that the connection string names";

    private static OptionsValidationException Wrong(string section, IEnumerable<string> failures) =>
        new(section, typeof(StorageOptions), failures);
}
