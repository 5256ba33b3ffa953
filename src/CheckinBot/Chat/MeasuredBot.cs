using System.Diagnostics;
using CheckinBot.Telemetry;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using static CheckinBot.Telemetry.Instruments;

namespace CheckinBot.Chat;

/// <summary>
/// The bot, with each turn timed, its id around all that is logged in it, and a line about what is left aside.
/// </summary>
internal sealed partial class MeasuredBot(
    SprintBot inner,
    LeftAside aside,
    Instruments instruments,
    ILogger<MeasuredBot> log
) : IBot
{
    private static readonly string[] Known =
    [
        ActivityTypes.Message,
        ActivityTypes.Invoke,
        ActivityTypes.ConversationUpdate,
        ActivityTypes.InstallationUpdate,
        ActivityTypes.MessageReaction,
        ActivityTypes.Event,
    ];

    private static readonly Func<ILogger, string?, IDisposable?> Turn = LoggerMessage.DefineScope<string?>(
        "Turn {Turn}"
    );

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        using var scope = Turn(log, turnContext.Activity.Id);
        var (started, outcome) = (Stopwatch.GetTimestamp(), "failed");
        try
        {
            aside.Look(turnContext.Activity, turnContext.Activity.Name);
            await inner.OnTurnAsync(turnContext, cancellationToken);
            outcome = "answered";
        }
        finally
        {
            // A type of activity that we do not know is somebody else's text.
            var type = Known.FirstOrDefault(one =>
                string.Equals(one, turnContext.Activity.Type, StringComparison.OrdinalIgnoreCase)
            ) ?? "other";
            instruments.Turns.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds,
                Tag("activity", type),
                Tag("outcome", outcome)
            );
        }
    }
}
