using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CheckinBot.EventStore;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Fuzz;
using CheckinBot.Tests.Wire;

namespace CheckinBot.Tests.Refusals;

/// <summary>
/// What the fuzzer found, and what it might have: ids that Teams never writes, and answers that cannot be sent.
/// </summary>
public sealed class OddIdTests
{
    private const string Two = "two tenants";

    public static TheoryData<string, string, string> Odd =>
        new()
        {
            { "conversation", "id", "." },
            { "conversation", "id", ".." },
            { "conversation", "id", ";messageid=1" },
            { "conversation", "id", "\\" },
            { "conversation", "id", "19:a\nb@thread.v2" },
            { "conversation", "id", new('c', 40_000) },
            { "conversation", "tenantId", FuzzSchool.OtherTenant },
            { "conversation", "tenantId", "not a tenant" },
            { "from", "id", "." },
            { "from", "id", "" },
            { "from", "id", new('f', 40_000) },
            { "recipient", "id", ".." },
            { "recipient", "id", new('r', 40_000) },
            { "recipient", "name", new('n', 40_000) },
        };

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task An_id_that_Teams_never_writes_is_no_error_and_reaches_no_row(
        string part,
        string member,
        string value
    )
    {
        await using var scene = await Scene.StartAsync();
        var app = scene.App;
        var before = await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "help");
        await app.Teams.InvokeAsync(app.Dana, scene.Card, "checkin.submit", scene.Checkin());
        foreach (
            var sent in app.Teams.Deliveries.TakeLast(2).Select(one => one.Activity.DeepClone().AsObject()).ToList()
        )
        {
            sent["id"] = $"f:{Guid.NewGuid()}";
            sent[part]![member] = value;
            Assert.Equal(200, (await app.Teams.RedeliverAsync(sent)).Status);
        }

        await scene.UnchangedAsync(before);
        Assert.DoesNotContain(FuzzRows.All(app.Database), row =>
            row.Fields.Contains(new string(value.Length > 100 ? value[0] : '\u0001', 100), StringComparison.Ordinal)
        );
        Assert.DoesNotContain(app.Log.All, line =>
            line.StartsWith("CheckinBot", StringComparison.Ordinal)
            && line.Trim().Contains('\n', StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("channelData")]
    [InlineData("conversation")]
    public async Task A_member_under_two_tenants_is_nobody(string which)
    {
        await using var scene = await Scene.StartAsync();
        var before = await scene.App.SettledAsync();
        await scene.App.Teams.InvokeAsync(scene.App.Ben, scene.Card, "checkin.view", scene.Checkin());
        var press = scene.App.Teams.Deliveries[^1].Activity.DeepClone().AsObject();
        (press["id"], press["value"]!["action"]!["verb"]) = ("f:" + Two, "checkin.submit");
        if (which == "channelData")
        {
            press["channelData"]!["tenant"]!["id"] = FuzzSchool.OtherTenant;
        }
        else
        {
            press["conversation"]!["tenantId"] = FuzzSchool.OtherTenant;
        }

        Assert.Contains(
            "This chat belongs to another school than your account",
            (await scene.App.Teams.RedeliverAsync(press)).Toast,
            StringComparison.Ordinal
        );
        await scene.UnchangedAsync(before);
    }

    [Theory]
    [InlineData("entities", """[{"type":"clientInfo","timezone":"\ud800"}]""")]
    [InlineData("channelData", """{"tenant":{"id":"\ud800"}}""")]
    [InlineData("membersAdded", """[null,{},{"id":"29:x","aadObjectId":"x"}]""")]
    [InlineData("channelData", "\"x\"")]
    public async Task Half_a_character_or_another_shape_beside_the_contents_is_no_error(string member, string json)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "help");
        foreach (var type in new[] { "message", "conversationUpdate", "invoke" })
        {
            var sent = app.Teams.Deliveries[^1].Activity.DeepClone().AsObject();
            (sent["type"], sent[member]) = (type, "HERE");
            var answer = await PostAsync(app, sent.ToJsonString().Replace("\"HERE\"", json, StringComparison.Ordinal));
            Assert.True(
                answer is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotImplemented,
                $"{type}: {answer}"
            );
        }

        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Whoever_writes_more_than_a_chat_can_take_gets_no_error_and_makes_none()
    {
        await using var app = await SchoolApp.StartAsync();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 90).Select(_ => app.Teams.SendMessageAsync(app.Amira, app.Group, "help"))
        );
        Assert.All(answers, sent => Assert.Equal(200, sent.Answer!.Status));
        Assert.Empty(app.Log.Errors);
        Assert.Contains(app.Log.All, line =>
            line.Contains("An answer was not sent: Throttled OwnThrottle", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(503)]
    public async Task An_answer_that_Teams_does_not_take_is_no_error(int status)
    {
        await using var app = await SchoolApp.StartAsync();
        app.Teams.Faults.FailNext(1, status, kind: CallKind.Send);
        Assert.Equal(200, (await app.Teams.SendMessageAsync(app.Amira, app.Group, "help")).Answer!.Status);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Somebody_who_is_not_in_the_group_does_not_move_its_card()
    {
        await using var scene = await Scene.StartAsync();
        var before = await scene.App.SettledAsync();
        await scene.App.Teams.SendMessageAsync(scene.App.Dana, scene.App.Group, "check in");
        await scene.UnchangedAsync(before);
        Assert.False(scene.Card.Conversation.Find(scene.Card.Id)!.IsDeleted);
    }

    [Fact]
    public async Task The_directory_remembers_so_many_chats_and_no_more()
    {
        var reads = 0;
        using var store = new WatchedStore(new MemoryStore()) { Reading = _ => Task.FromResult(++reads) };
        var chats = new ChatDirectory(store);
        ChatAddress Chat(int number) =>
            new("t", $"a:{number}", ChatKind.Personal, "https://smba.trafficmanager.net/emea/", "28:b", "");
        for (var number = 0; number <= 10_000; number++)
        {
            await chats.KeepPersonAsync(new(new(new($"{number}"), "Name", "29:x"), Chat(number)));
        }

        reads = 0;
        Assert.NotNull(await chats.PersonAsync("t", new("10000")));
        Assert.Equal(0, reads);
        Assert.NotNull(await chats.PersonAsync("t", new("1")));
        Assert.Equal(1, reads);
    }

    private static async Task<HttpStatusCode> PostAsync(SchoolApp app, string body)
    {
        using var client = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return (await client.PostAsync(app.Teams.BotEndpoint, content)).StatusCode;
    }
}
