using CheckinBot.Domain;
using Microsoft.Extensions.Options;

namespace CheckinBot.Sprints;

/// <summary>What is the same for the whole school.</summary>
internal sealed class SchoolOptions
{
    public const string Section = "School";

    /// <summary>An IANA time zone, for people whose Teams does not say theirs. Default UTC.</summary>
    public string TimeZone { get; set; } = "UTC";
}

internal sealed class SchoolOptionsValidation : IValidateOptions<SchoolOptions>
{
    public ValidateOptionsResult Validate(string? name, SchoolOptions options) => Schedule.Zone(options.TimeZone) is null
        ? ValidateOptionsResult.Fail($"School:TimeZone is \"{options.TimeZone}\", which is no IANA time zone. Set it to a name like Europe/London, or leave it out for UTC.")
        : ValidateOptionsResult.Success;
}
