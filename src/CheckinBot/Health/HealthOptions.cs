using Microsoft.Extensions.Options;

namespace CheckinBot.Health;

/// <summary>What counts as ready, from the section <c>Health</c>.</summary>
internal sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>
    /// How many minutes something may be overdue before <c>/health/ready</c> says that the agenda is late. 6 to 1440:
    /// an entry whose write may still be on its way is rightly kept for 5. Default 10.
    /// </summary>
    public int MostLagMinutes { get; set; } = 10;

    /// <summary>How many seconds the storage has to take a row and give it back. 1 to 60. Default 5.</summary>
    public int StorageSeconds { get; set; } = 5;
}

/// <summary>Says which key is wrong, and what helps.</summary>
internal sealed class HealthOptionsValidation : IValidateOptions<HealthOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthOptions options)
    {
        string[] problems =
        [
            .. Outside(nameof(options.MostLagMinutes), options.MostLagMinutes, 6, 1440, "minutes", 10),
            .. Outside(nameof(options.StorageSeconds), options.StorageSeconds, 1, 60, "seconds", 5),
        ];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Outside(string key, int value, int least, int most, string unit, int standard) =>
        value >= least && value <= most
            ? []
            : [$"Health:{key} is {value}. Set it to {unit} from {least} to {most}, or leave it out for {standard}."];
}
