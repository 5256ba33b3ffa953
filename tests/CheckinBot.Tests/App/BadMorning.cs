using System.Text.Json.Nodes;
using CheckinBot.Domain;

namespace CheckinBot.Tests.App;

/// <summary>
/// Teams on a bad day, while a story is told: everything goes wrong now and then, and time goes on, so that what was
/// put off comes. The people do what people do: what was not taken they press once more, what was not answered they
/// write again.
/// </summary>
internal sealed class BadMorning : IAsyncDisposable
{
    private const int Tries = 12;

    // What a person does something about: they press once more, or pick from the list.
    private static readonly string[] Passing = ["Teams did not answer just now", "I could not find"];

    private readonly CancellationTokenSource over = new();
    private readonly SchoolApp app;
    private readonly Task time;

    public BadMorning(SchoolApp app, int seed)
    {
        this.app = app;
        app.Teams.Faults.Begin(new BadDay(seed));
        time = Task.Run(GoOnAsync);
    }

    public Task<BotAnswer> PressAsync(
        Simulator.Person person,
        Func<Message?> find,
        string verb,
        JsonObject? inputs = null
    ) => TryAsync(find, message => app.Teams.PressAsync(person, message, verb, inputs));

    /// <summary>As a client sends it that knows the verb, whatever the card offers.</summary>
    public Task<BotAnswer> SendAsync(Simulator.Person person, Func<Message?> find, string verb, JsonObject inputs) =>
        TryAsync(find, message => app.SendAsync(person, message, verb, inputs));

    private async Task<BotAnswer> TryAsync(Func<Message?> find, Func<Message, Task<BotAnswer>> press)
    {
        for (var tried = 1; ; tried++)
        {
            var answer = await press(await app.Teams.WaitForAsync(find));
            if (
                tried == Tries
                || !Passing.Any(sentence => answer.Toast?.Contains(sentence, StringComparison.Ordinal) == true)
            )
            {
                Assert.False(answer.IsError, answer.Body?.ToJsonString());
                return answer;
            }
        }
    }

    public async Task<Message> WriteAsync(
        Simulator.Person person,
        Conversation chat,
        string word,
        Func<Message, bool> answers
    )
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            await app.Teams.SendMessageAsync(person, chat, word);
            if (
                chat.Messages.FindLast(message =>
                    message is { IsFromBot: true, IsDeleted: false } && answers(message)
                ) is
                { } answer
            )
            {
                return answer;
            }
        }

        throw new TimeoutException($"{word} was not answered {Tries} times.\n{app.Teams.Dump()}");
    }

    /// <summary>All is well from now on, and what was still on its way arrives.</summary>
    public async Task<Sprint> EndAsync()
    {
        app.Teams.Faults.Clear();
        return await app.WhenAsync(sprint =>
            sprint.Outbox.Values.All(one => one.State is OutboxState.Delivered or OutboxState.Withdrawn)
        );
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await time.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        over.Dispose();
    }

    // The bot's clock stands still unless somebody moves it.
    private async Task GoOnAsync()
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(40), over.Token);
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
