using Microsoft.Extensions.Options;

namespace CheckinBot.Calendar;

/// <summary>
/// Says which source of the school's calendar cannot be one, without its address: that may be a secret.
/// </summary>
internal sealed class CalendarOptionsValidation(IHostEnvironment environment) : IValidateOptions<CalendarOptions>
{
    private const int Most = 20;

    public ValidateOptionsResult Validate(string? name, CalendarOptions options)
    {
        var problems = options
            .Calendar.Index()
            .Where(one => !IsGood(one.Item))
            .Select(one => Problem(one.Index + 1))
            .Concat(TooMany(options))
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string Problem(int place) =>
        $"School:Calendar holds an address, number {place}, that is not https. Write it with https:// "
        + "(or webcal://), or give the path of a file.";

    private static IEnumerable<string> TooMany(CalendarOptions options) =>
        options.Calendar.Length <= Most
            ? []
            : [$"School:Calendar holds {options.Calendar.Length} sources. Leave at most {Most} of them."];

    private bool IsGood(string source) =>
        CalendarAddress.Of(source) is not { } address || CalendarAddress.IsAllowed(address, environment);
}
