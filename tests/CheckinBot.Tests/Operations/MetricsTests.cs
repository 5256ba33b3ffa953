using System.Text.RegularExpressions;
using CheckinBot.Store;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Wire;
using Rows = CheckinBot.Tests.Wire.Data;

namespace CheckinBot.Tests.Operations;

public sealed class MetricsTests
{
    private static readonly DateTimeOffset RoundOpens = SchoolApp.Monday.AddDays(3).AddHours(6);

    [Fact]
    public async Task A_barrier_is_counted_from_the_press_to_the_message_that_its_leader_gets()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        using var heard = new Heard(app.Bot);
        await app.CheckInAsync(app.Ben, card, Doing.InTheWay());
        await app.SettledAsync();

        Assert.Equal(1, heard.Times("checkinbot.presses", "verb=checkin.submit outcome=answered"));
        Assert.Equal(1, heard.Times("checkinbot.notices.due", "kind=Nudge"));
        Assert.Equal(1, heard.Times("checkinbot.notices.sent", "kind=Nudge"));
        Assert.Equal(1, heard.Times("checkinbot.delivery.duration", "outcome=sent kind=Nudge"));
        await app.Teams.WaitForAsync(() =>
            heard.Times("checkinbot.turn.duration", "activity=invoke outcome=answered") >= 1
        );
    }

    [Fact]
    public async Task A_refusal_is_counted_by_its_kind_and_by_its_button()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprintCard = await app.SetUpAsync();
        var asks = sprintCard.Card.DataOf("round.ask");
        await app.AskNowAsync(sprintCard);
        using var heard = new Heard(app.Bot);
        await app.Teams.InvokeAsync(app.Amira, sprintCard, "round.ask", asks);

        Assert.Equal(1, heard.Times("checkinbot.refusals", "command=AskNow kind=NotNow"));
        Assert.Equal(1, heard.Times("checkinbot.presses", "verb=round.ask outcome=refused"));
    }

    [Fact]
    public async Task What_Teams_does_not_take_is_counted_by_why_and_waits_visibly()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        using var heard = new Heard(app.Bot);
        app.Teams.Faults.FailNext(1, 503, app.LeaderChat);
        await app.CheckInAsync(app.Ben, card, Doing.InTheWay());
        await app.WhenAsync(sprint => sprint.Pending.Count() == 1 && sprint.Pending.Any(one => one.Attempts > 0));
        Assert.Equal(1, heard.Times("checkinbot.delivery.duration", "outcome=retriable kind=Nudge"));
        Assert.Equal(0, heard.Times("checkinbot.notices.sent", "kind=Nudge"));

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, heard.Gauge("checkinbot.notices.pending"));
        Assert.Equal(1, heard.Gauge("checkinbot.notices.oldest"));
        app.Clock.Advance(TimeSpan.FromSeconds(9));
        await app.SettledAsync();
        Assert.Equal(0, heard.Gauge("checkinbot.notices.pending"));
    }

    [Fact]
    public async Task A_clock_that_is_late_says_how_late_and_what_is_overdue()
    {
        var store = new Rows(isAzurite: false, null!).Open();
        await using var app = await SchoolApp.StartAsync(configure: Rows.Using(store));
        await app.SetUpAsync();
        await app.SettledAsync();
        await app.ClockWaitsAsync();
        using var heard = new Heard(app.Bot);
        var failed = new TaskCompletionSource();
        store.Before = table => table == StoreTable.Sprints ? Fail(failed) : Task.CompletedTask;
        app.Clock.MoveTo(RoundOpens.AddSeconds(30));
        await failed.Task;
        Assert.Equal(1, heard.Gauge("checkinbot.agenda.due"));
        Assert.Equal(30, heard.Gauge("checkinbot.agenda.lag"));

        store.Before = _ => Task.CompletedTask;
        await app.ClockWaitsAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("How is it going?"));
        Assert.Equal(40, heard.Most("checkinbot.clock.lag"));
    }

    [Fact]
    public async Task Calls_of_the_storage_are_counted_by_table_operation_and_outcome()
    {
        await using var app = await SchoolApp.StartAsync();
        using var heard = new Heard(app.Bot);
        await app.SetUpAsync();
        await app.SettledAsync();
        Assert.True(heard.Times("checkinbot.storage.duration", "table=Sprints operation=insert outcome=done") > 0);
        Assert.True(heard.Times("checkinbot.storage.duration", "table=Agenda operation=put outcome=done") > 0);
        Assert.True(heard.Times("checkinbot.storage.duration", "table=Directory operation=get outcome=done") > 0);
        using (app.StorageOutage())
        {
            await app.Bot.HealthAsync("ready");
        }

        Assert.Equal(1, heard.Times("checkinbot.storage.duration", "table=Directory operation=put outcome=failed"));
    }

    [Fact]
    public async Task A_request_that_is_not_let_through_is_counted_by_status_and_reason()
    {
        await using var app = await SchoolApp.StartAsync();
        using var heard = new Heard(app.Bot);
        using var http = new HttpClient();
        using var text = new StringContent("hello");
        using var answer = await http.PostAsync(new Uri(new Uri(app.Bot.Urls.First()), "/api/messages"), text);
        Assert.Equal(1, heard.Times("checkinbot.requests.refused", "status=415 reason=Only JSON."));
    }

    [Fact]
    public async Task No_tag_is_anything_but_a_word_of_the_program()
    {
        await using var app = await SchoolApp.StartAsync();
        using var heard = new Heard(app.Bot);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Ben, card, Doing.InTheWay());
        await app.Teams.InvokeAsync(app.Ben, card, "Okafor 29:1 /made up/");
        await app.SettledAsync();
        Assert.Contains("verb=unknown outcome=unknown", heard.Tags);
        Assert.All(heard.Tags, tags => Assert.Matches(new Regex(@"^([a-z]+=[A-Za-z. ]+)*$"), tags));
        Assert.All(heard.Tags, tags =>
            Assert.DoesNotMatch(new Regex("Okafor|made up|projector|Dana|Ben", RegexOptions.IgnoreCase), tags)
        );
    }

    private static Task Fail(TaskCompletionSource failed)
    {
        failed.TrySetResult();
        throw WatchedStore.Broken();
    }
}
