using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CheckinBot.Tests.Teams;

/// <summary>A bot that keeps what it was given and then does what the test says.</summary>
internal sealed class RecordingBot : IBot
{
    public ConcurrentQueue<Activity> Turns { get; } = [];

    public Func<ITurnContext, CancellationToken, Task> Does { get; set; } = (_, _) => Task.CompletedTask;

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns.Enqueue(turnContext.Activity);
        return Does(turnContext, cancellationToken);
    }
}
