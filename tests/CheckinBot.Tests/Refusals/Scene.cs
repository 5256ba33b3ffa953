using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Tests.App;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Refusals;

/// <summary>
/// A sprint with an open round and a barrier that the leader heard, and what somebody might try with its ids.
/// </summary>
internal sealed class Scene : IAsyncDisposable
{
    private Scene(SchoolApp app, Message card, Message nudge) => (App, Card, Nudge) = (app, card, nudge);

    public SchoolApp App { get; }

    public Message Card { get; }

    public Message Nudge { get; }

    public static async Task<Scene> StartAsync()
    {
        var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        var nudge = await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Says("The projector is broken")
        );
        await app.SettledAsync();
        return new(app, card, nudge);
    }

    public JsonObject Checkin(string field = "going", JsonNode? value = null) =>
        With(
            Card.Card.DataOf("checkin.submit"),
            ("going", "onTrack"),
            ("done", "Something"),
            ("tweak", "Less"),
            (field, value ?? "onTrack")
        );

    public JsonObject Ids() => new() { ["sprint"] = Card.Card.DataOf("checkin.submit")["sprint"]!.DeepClone() };

    public JsonObject Clearing() => With(Nudge.Card.DataOf("barrier.clear"), ("outcome", "removed"), ("note", "Gone"));

    public JsonObject Raising() => With(Ids(), ("what", "Something"), ("hears", "leader"));

    /// <summary>
    /// The press is answered with this sentence, as a toast or on the card, and the log is as it was.
    /// </summary>
    public async Task<BotAnswer> RefusedAsync(
        Person person,
        Message message,
        string? verb,
        JsonObject data,
        string sentence
    )
    {
        var before = await App.SettledAsync();
        var answer = await App.Teams.InvokeAsync(person, message, verb, data);
        Assert.True(
            answer.Card.Has(sentence) || answer.Toast?.Contains(sentence, StringComparison.Ordinal) == true,
            $"{answer.Status} {answer.Body}"
        );
        await UnchangedAsync(before);
        return answer;
    }

    public async Task UnchangedAsync(Sprint before)
    {
        Assert.Equal(before.Sequence, (await App.SettledAsync()).Sequence);
        Assert.Empty(App.Log.Errors);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public static JsonObject With(JsonObject data, params ReadOnlySpan<(string Name, JsonNode? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            data[name] = value?.DeepClone();
        }

        return data;
    }
}
