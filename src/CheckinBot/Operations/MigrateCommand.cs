using System.CommandLine;
using CheckinBot.Store;

namespace CheckinBot.Operations;

/// <summary><c>move --from … --to …</c>: every row of one store into another, then both compared.</summary>
internal static class MigrateCommand
{
    private const string From = "Move:From",
        To = "Move:To";

    private static readonly (Option<string?> Option, string Key)[] Settings =
    [
        (
            new("--from")
            {
                Description =
                    "The connection string of the store to read; a secret when it holds a key: better "
                    + $"set {From}:ConnectionString or {From}:TableEndpoint. Default: the service's own store.",
            },
            $"{From}:ConnectionString"
        ),
        (
            new("--from-prefix") { Description = $"What its tables begin with ({From}:TablePrefix)." },
            $"{From}:TablePrefix"
        ),
        (
            new("--to")
            {
                Description =
                    $"The connection string of the store to fill; better {To}:ConnectionString or {To}:TableEndpoint.",
            },
            $"{To}:ConnectionString"
        ),
        (new("--to-prefix") { Description = $"What its tables begin with ({To}:TablePrefix)." }, $"{To}:TablePrefix"),
    ];

    private static readonly Option<bool> Replace = new("--replace")
    {
        Description =
            "Replace rows of the target that differ, and delete those that the source has not. Only for "
            + "a target that holds nothing but an earlier try.",
    };

    public static Command Create()
    {
        var command = new Command(
            "move",
            "Copies every row of one store into another and compares them. Stop the service first. May be run again."
        )
        {
            Replace,
        };
        Settings.ToList().ForEach(setting => command.Add(setting.Option));
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var given = Settings
                    .Where(setting => parsed.GetValue(setting.Option) is not null)
                    .ToDictionary(setting => setting.Key, setting => parsed.GetValue(setting.Option));
                await using var app = CheckinBotApp.Create([.. parsed.UnmatchedTokens], builder =>
                    builder.Configuration.AddInMemoryCollection(given)
                );
                return await RunAsync(
                    app,
                    parsed.GetValue(Replace),
                    parsed.InvocationConfiguration.Output,
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        WebApplication app,
        bool replaces,
        TextWriter said,
        CancellationToken cancellationToken
    )
    {
        var stores = app.Services.GetRequiredService<StoreOpener>();
        using var from = stores.Open(
            app.Configuration.GetSection(From).Exists() ? From : StorageOptions.Section,
            mustExist: true
        );
        using var to = stores.Open(To, mustExist: false);
        if (!app.Configuration.GetSection(To).Exists() || from.Name == to.Name)
        {
            await said.WriteLineAsync(
                $"Name a store to move to, other than the one to move from: --to, {To}:ConnectionString "
                    + $"or {To}:TableEndpoint."
            );
            return 1;
        }

        await said.WriteLineAsync($"From {from.Name} to {to.Name}.");
        return await new StoreMigration(from.Store, to.Store, replaces, said.WriteLine).RunAsync(cancellationToken)
            ? 0
            : 1;
    }
}
