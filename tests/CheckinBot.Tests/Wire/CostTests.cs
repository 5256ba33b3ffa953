using System.Text.Json.Nodes;
using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Store;
using Testing;

namespace CheckinBot.Tests.Wire;

public sealed class CostTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_warm_checkin_is_one_storage_transaction_no_read_and_one_update_of_a_message(bool asksMore)
    {
        JsonObject own = asksMore
            ? new()
            {
                ["own1"] = "Which?",
                ["own1Kind"] = "choice",
                ["own1Answers"] = "This\nThat",
            }
            : [];
        JsonObject answer1 = asksMore ? new() { ["answer1"] = "2" } : [];
        await using var proxy = await StorageProxy.StartAsync(azurite.Server.Uri);
        await using var app = await SchoolApp.StartAsync(Data.Through(proxy));
        var card = await app.AskNowAsync(await app.SetUpAsync(own));
        await app.CheckInAsync(app.Amira, card, answer1);
        await app.Bot.SettleAsync(app);
        var (requests, calls) = (proxy.Requests.Count, app.Teams.Calls.Count);

        var answer = await app.Teams.InvokeAsync(app.Ben, card, "checkin.submit", With(Inputs(app), answer1));
        Assert.Equal(BotAnswer.CardType, answer.Type);
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Answered so far") && message.Says("Ben")
        );
        await app.Bot.SettleAsync(app);

        var request = Assert.Single(proxy.Requests.Skip(requests));
        Assert.StartsWith("POST ", request, StringComparison.Ordinal);
        Assert.EndsWith("Sprints", request, StringComparison.Ordinal);
        Assert.Equal([CallKind.Update], app.Teams.Calls.Skip(calls).Select(call => call.Kind));
    }

    [Fact]
    public async Task A_calendar_of_500_entries_costs_a_prompt_no_request_to_the_storage()
    {
        using var file = new Calendar.TermFile().Closing([
            .. Enumerable.Range(0, 500).Select(week => new LocalDate(2026, 11, 24).PlusWeeks(week)),
        ]);
        var without = await PromptedAsync([]);
        Assert.Contains(without, request => request.EndsWith("Sprints", StringComparison.Ordinal));
        Assert.Equal(without, await PromptedAsync(new() { ["School:Calendar"] = file.Path }));
    }

    [Fact]
    public async Task A_barrier_from_a_checkin_is_one_message_to_the_leader_one_card_and_one_update()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.Bot.SettleAsync(app);
        var calls = app.Teams.Calls.Count;

        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Answered so far") && message.Updates > 0
        );
        await app.Bot.SettleAsync(app);

        Assert.Equal(
            [(CallKind.Send, app.LeaderChat.Id), (CallKind.Send, app.Group.Id), (CallKind.Update, app.Group.Id)],
            Made(app, calls)
        );
    }

    [Fact]
    public async Task A_barrier_from_the_form_is_one_message_to_the_leader_and_one_update_of_the_form()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "barrier");
        var form = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("What is in the way?"));
        await app.Teams.WaitForAsync(() => app.Group.Count("Your sprint") > 0);
        var calls = app.Teams.Calls.Count;

        await app.Teams.PressAsync(
            app.Ben,
            form,
            "barrier.raise",
            new JsonObject
            {
                ["what"] = "No projector",
                ["urgency"] = "blocking",
                ["help"] = "action",
                ["hears"] = "leader",
            }
        );
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == form.Id && message.Updates > 0);
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("No projector"));
        await app.Bot.SettleAsync(app);
        await app.Bot.Part<GroupCards>().FinishAsync();

        Assert.Equal(
            [(CallKind.Send, app.LeaderChat.Id), (CallKind.Update, app.Group.Id)],
            Made(app, calls).OrderBy(call => call.Kind)
        );
    }

    [Fact]
    public async Task A_barrier_is_at_most_five_storage_transactions_and_leaves_nothing_to_wake_for()
    {
        await using var proxy = await StorageProxy.StartAsync(azurite.Server.Uri);
        await using var app = await SchoolApp.StartAsync(Data.Through(proxy));
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Amira, card, Doing.InTheWay("The clock is slow"));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("The clock is slow"));
        await app.Bot.SettleAsync(app);
        var requests = proxy.Requests.Count;

        var inputs = Inputs(app);
        Doing.InTheWay().ToList().ForEach(one => inputs[one.Key] = one.Value!.DeepClone());
        Assert.Equal(BotAnswer.CardType, (await app.Teams.InvokeAsync(app.Chen, card, "checkin.submit", inputs)).Type);
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("The projector is broken"));
        await app.Bot.SettleAsync(app);

        var made = proxy.Requests.Skip(requests).ToList();
        Assert.True(made.Count is >= 3 and <= 5, string.Join('\n', made));
        Assert.Empty(await app.Bot.Part<TimerStore>().DueAsync(app.Now() + 2 * OutboxMessage.Turn, default));
    }

    // What is asked of the group's logs and the directory from ten minutes before a prompt until it is sent.
    private async Task<List<string>> PromptedAsync(Dictionary<string, string?> settings)
    {
        await using var proxy = await StorageProxy.StartAsync(azurite.Server.Uri);
        await using var app = await SchoolApp.StartAsync(new(Data.Through(proxy).Concat(settings)));
        var school = app.Bot.Part<SchoolInForce>();
        await Watching.UntilAsync(() => new(settings.Count == 0 || school.Now is not null));
        await app.SetUpAsync();
        Assert.Equal(settings.Count > 0, (await app.NewestAsync()).Sprint.Plan.School is not null);
        var known = school.Now;
        await app.MoveToAsync(SchoolApp.Monday.AddDays(3).AddHours(5).AddMinutes(50));

        // The calendar is read once a day, and takes what it finds anew: that is over before the prompt is looked at.
        await Watching.UntilAsync(() => new(settings.Count == 0 || !ReferenceEquals(school.Now, known)));
        await app.Bot.SettleAsync(app);
        var requests = proxy.Requests.Count;
        await app.MoveToAsync(SchoolApp.Monday.AddDays(3).AddHours(6));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("How is it going?"));
        await app.Bot.SettleAsync(app);
        return
        [
            .. proxy
                .Requests.Skip(requests)
                .Select(Of)
                .Where(request => !request.EndsWith("Agenda", StringComparison.Ordinal)),
        ];
    }

    // The method and the table, without keys; each run has tables of its own.
    private static string Of(string request) =>
        System.Text.RegularExpressions.Regex.Replace(request.Split('(')[0], "/w[0-9a-f]{32}", "/");

    private static IEnumerable<(CallKind Kind, string? Where)> Made(SchoolApp app, int after) =>
        app.Teams.Calls.Skip(after).Select(call => (call.Kind, call.ConversationId));

    private static JsonObject Inputs(SchoolApp app) =>
        new()
        {
            [CardFields.Sprint] = app.Sprint().Value,
            [CardFields.Round] = "1",
            ["going"] = "onTrack",
            ["done"] = "Tried exit tickets",
        };

    private static JsonObject With(JsonObject inputs, JsonObject more)
    {
        foreach (var (name, value) in more)
        {
            inputs[name] = value?.DeepClone();
        }

        return inputs;
    }
}
