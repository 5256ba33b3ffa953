using Microsoft.Extensions.Options;

namespace CheckinBot.Erasure;

/// <summary>How long the record is kept, from the section <c>Retention</c>.</summary>
public sealed class RetentionOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Retention";

    /// <summary>The fewest days that make sense: a digest every other week should still find the last one.</summary>
    public const int Fewest = 30;

    /// <summary>Ten years.</summary>
    public const int Most = 3650;

    /// <summary>
    /// Days, 30 to 3650, after which a sprint that is over is erased, counted from the last thing that happened in it,
    /// and a touch or a plan of a leader, counted from its last change. Default: not set, and nothing is erased by age.
    /// </summary>
    public int? Days { get; set; }
}

/// <summary>Checks the option at start-up.</summary>
internal sealed class RetentionOptionsValidation : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options) =>
        options.Days is null or (>= RetentionOptions.Fewest and <= RetentionOptions.Most)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{RetentionOptions.Section}:{nameof(RetentionOptions.Days)} must be "
                    + $"{RetentionOptions.Fewest} to {RetentionOptions.Most} days, or left out to keep everything."
            );
}
