using System.CommandLine;
using CheckinBot.Store;
using Microsoft.Extensions.Options;

namespace CheckinBot.Operations;

/// <summary>
/// <c>backup --to FILE</c>: a copy of the record into one file, taken while the service runs, then read from end to
/// end.
/// </summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to")
        {
            Description = "The file to write. It must not exist yet.",
            Required = true,
        };
        var from = new Option<string?>("--from")
        {
            Description =
                "The connection string of the database, 'Data Source=FILE'. Default: Storage:ConnectionString.",
        };
        var command = new Command(
            "backup",
            "Copies the record that the settings name, a SQLite database or Azure tables, into a SQLite "
                + "file, safely while the service runs, and checks the copy."
        )
        {
            to,
            from,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var given = parsed.GetValue(from) is { } source
                    ? new Dictionary<string, string?> { ["Storage:ConnectionString"] = source }
                    : [];
                await using var app = CheckinBotApp.Create([.. parsed.UnmatchedTokens], builder =>
                    builder.Configuration.AddInMemoryCollection(given)
                );
                return await RunAsync(
                    app.Services,
                    Path.GetFullPath(parsed.GetRequiredValue(to)),
                    parsed.InvocationConfiguration.Output,
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        string file,
        TextWriter said,
        CancellationToken cancellationToken
    )
    {
        void Counted(StoreTable table, long rows) => said.WriteLine($"{table}: {rows} rows");
        var inTables =
            StorageConnection.Kind(services.GetRequiredService<IOptions<StorageOptions>>().Value) == StoreKind.Tables;
        var problem = inTables
            ? await ActivatorUtilities
                .CreateInstance<TablesBackup>(services)
                .WriteAsync(file, Counted, cancellationToken)
            : await services.GetRequiredService<StoreBackup>().WriteAsync(file, Counted, cancellationToken);
        await said.WriteLineAsync(problem ?? $"The backup is whole: {file}");
        return problem is null ? 0 : 1;
    }
}
