using Microsoft.Extensions.Options;

namespace CheckinBot.Startup;

/// <summary>
/// The service's arguments are settings, <c>--Key:Name value</c> or <c>--Key:Name=value</c>; the framework passes over
/// what is neither.
/// </summary>
internal static class StartArguments
{
    /// <summary>Throws <see cref="OptionsValidationException"/> for an argument that would be passed over.</summary>
    public static void Check(string[] args)
    {
        var problems = new List<string>();
        for (var place = 0; place < args.Length; place++)
        {
            var (isPair, next) = (
                args[place].Contains('=', StringComparison.Ordinal),
                place + 1 < args.Length ? args[place + 1] : "--"
            );
            var isKey = args[place].StartsWith("--", StringComparison.Ordinal) && !isPair;
            if (isKey && next.StartsWith("--", StringComparison.Ordinal))
            {
                problems.Add($"{args[place]} has no value. Write {args[place]} VALUE, or {args[place]}=VALUE.");
            }
            else if (
                !isKey
                && (!isPair || (args[place].StartsWith('-') && !args[place].StartsWith("--", StringComparison.Ordinal)))
            )
            {
                problems.Add(
                    $"\"{args[place].Split('=')[0]}\" is no setting. Settings are given as --Key:Name "
                        + "VALUE; a command (see --help) comes first."
                );
            }

            place += isKey && !next.StartsWith("--", StringComparison.Ordinal) ? 1 : 0;
        }

        if (problems.Count > 0)
        {
            throw new OptionsValidationException("arguments", typeof(StartArguments), problems);
        }
    }
}
