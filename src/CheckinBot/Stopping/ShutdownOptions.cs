using Microsoft.Extensions.Options;

namespace CheckinBot.Stopping;

/// <summary>How the service takes its leave, from the section <c>Shutdown</c>.</summary>
internal sealed class ShutdownOptions
{
    public const string Section = "Shutdown";

    /// <summary>
    /// A send takes 15 s at most; the rest is for writing down the outcome, and for handing over.
    /// </summary>
    private const int OneSend = 20;

    /// <summary>
    /// How many seconds the service has to finish what it began, from the signal to the exit. Messages begin to be sent
    /// until 20 s before the end; what is left is handed over. 20 to 600. Default 30.
    /// </summary>
    public int Seconds { get; set; } = 30;

    /// <summary>
    /// How many seconds more the service still takes what Teams sends while <c>/health/ready</c> already says that it
    /// is stopping: for a load balancer that must notice. 0 to 120. Default 0.
    /// </summary>
    public int DrainSeconds { get; set; }

    public TimeSpan Limit => TimeSpan.FromSeconds(DrainSeconds + Seconds);

    public TimeSpan UntilNothingIsSent => TimeSpan.FromSeconds(DrainSeconds + Seconds - OneSend);
}

/// <summary>Says which key is wrong, and what helps.</summary>
internal sealed class ShutdownOptionsValidation : IValidateOptions<ShutdownOptions>
{
    public ValidateOptionsResult Validate(string? name, ShutdownOptions options) =>
        options switch
        {
            { Seconds: < 20 or > 600 } => ValidateOptionsResult.Fail(
                $"Shutdown:Seconds is {options.Seconds}. Set it to seconds from 20 to 600, or leave it out for 30."
            ),
            { DrainSeconds: < 0 or > 120 } => ValidateOptionsResult.Fail(
                $"Shutdown:DrainSeconds is {options.DrainSeconds}. Set it to seconds from 0 to 120, or "
                    + "leave it out for 0."
            ),
            _ => ValidateOptionsResult.Success,
        };
}
