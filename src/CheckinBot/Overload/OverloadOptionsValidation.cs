using Microsoft.Extensions.Options;

namespace CheckinBot.Overload;

/// <summary>Says which key of these settings is wrong, and what helps.</summary>
internal sealed class OverloadOptionsValidation : IValidateOptions<OverloadOptions>
{
    public ValidateOptionsResult Validate(string? name, OverloadOptions options)
    {
        string[] problems =
        [
            .. Range(nameof(options.AtOnce), options.AtOnce, 1, 10_000, 256),
            .. Range(nameof(options.Waiting), options.Waiting, 0, 100_000, 2_000),
            .. Range(nameof(options.RetryAfterSeconds), options.RetryAfterSeconds, 1, 600, 5),
        ];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Range(string key, int value, int least, int most, int usual)
    {
        if (value < least || value > most)
        {
            yield return $"{OverloadOptions.Section}:{key} is {value}: use a whole number from {least} to {most}, "
                + $"such as {usual}.";
        }
    }
}
