using System.CommandLine;

namespace CheckinBot.Operations;

/// <summary>
/// What the program can do besides running the service: <c>CheckinBot backup --to FILE</c>. One line a command.
/// </summary>
internal static class Commands
{
    private static IReadOnlyList<Command> All =>
        [
            BackupCommand.Create(),
            CheckCommand.Create(),
            EraseCommand.Create(),
            MigrateCommand.Create(),
            ReadyCommand.Create(),
        ];

    /// <summary>
    /// True when the program was not called to run: the service's own arguments are all <c>--key value</c>.
    /// </summary>
    public static bool AreMeant(string[] args) =>
        args is [{ } first, ..]
        && (
            !first.Contains('=', StringComparison.Ordinal) && !first.StartsWith('-')
            || first is "--help" or "-h" or "--version"
        );

    /// <summary>
    /// The exit code: 0 when it did what it should. What it says goes to <paramref name="output"/> (default: the
    /// console).
    /// </summary>
    public static Task<int> RunAsync(string[] args, TextWriter? output = null)
    {
        var root = new RootCommand(
            "CheckinBot. Without a command it runs the service; settings are given as --Key:Name value, "
                + "in the environment or in appsettings.json."
        );
        foreach (var command in All)
        {
            // What is no option of a command is a setting, as it is for the service: --Storage:ConnectionString "Data
            // Source=…".
            command.TreatUnmatchedTokensAsErrors = false;
            root.Add(command);
        }

        var said = output ?? Console.Out;
        return root.Parse(args)
            .InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    Output = said,
                    Error = output ?? Console.Error,
                }
            );
    }
}
