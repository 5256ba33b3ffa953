using CheckinBot.Domain;
using CheckinBot.Store.Tables;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Store;
using Testing;

namespace CheckinBot.Tests.Wire;

/// <summary>The storage, over its real wire, with everything that a network does to it.</summary>
public sealed class StorageFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string NotSaved = "This could not be saved just now, so nothing was changed.";

    public static TheoryData<WireFault> Faults => [.. Enum.GetValues<WireFault>()];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_goes_wrong_on_the_way_what_was_acknowledged_is_kept_once_and_heard_once(WireFault fault)
    {
        await using var proxy = await StorageProxy.StartAsync(azurite.Server.Uri);
        await using var app = await SchoolApp.StartAsync(Data.Through(proxy));
        var crowd = await app.CrowdAsync(6);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        var (requests, met) = (0, 0);
        proxy.Fault = _ =>
            Interlocked.Increment(ref requests) % 2 == 0 && Interlocked.Increment(ref met) > 0 ? fault : null;

        await UntilKeptAsync(app, crowd[0], card, 0);
        await Task.WhenAll(crowd.Skip(1).Select((person, place) => UntilKeptAsync(app, person, card, place + 1)));
        proxy.Fault = _ => null;
        app.Clock.Advance(OutboxMessage.Turn.ToTimeSpan());

        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("Wall 0"));
        var sprint = await app.SettledAsync();
        Assert.Equal(
            crowd.Select(person => $"Tried {person.GivenName}").Order(),
            sprint
                .Rounds[0]
                .Checkins.Values.Where(one => crowd.Any(person => person.Id() == one.Member))
                .Select(one => one.Answer.Done)
                .Order()
        );
        Assert.Single(sprint.Barriers);
        Assert.Equal(1, app.LeaderChat.Count("Wall 0"));
        Assert.InRange(met, 2, int.MaxValue);
    }

    [Fact]
    public async Task While_the_storage_is_away_each_is_told_and_keeps_their_words_and_then_all_is_kept()
    {
        await using var proxy = await StorageProxy.StartAsync(azurite.Server.Uri);
        await using var app = await SchoolApp.StartAsync(Data.Through(proxy));
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        proxy.Fault = _ => WireFault.Away;

        foreach (var person in new[] { app.Amira, app.Ben, app.Chen })
        {
            var answer = await app.CheckInAsync(person, card);
            Assert.True(
                answer.Card.Has(NotSaved) && answer.Card.ValueOf("done") == $"{person.Name} tried exit tickets",
                $"{answer.Status} {answer.Body?.ToJsonString()}"
            );
        }

        app.Clock.Advance(TimeSpan.FromMinutes(10));
        proxy.Fault = _ => null;
        await Task.WhenAll(
            new[] { app.Amira, app.Ben, app.Chen }.Select(person =>
                app.Teams.PressAsync(person, card, "checkin.submit")
            )
        );
        Assert.Equal(3, (await app.SettledAsync()).Rounds[0].Checkins.Count);
    }

    [Fact]
    public async Task While_the_storage_refuses_one_press_is_tried_four_times_in_all()
    {
        await using var proxy = await StorageProxy.StartAsync(azurite.Server.Uri);
        await using var app = await SchoolApp.StartAsync(Data.Through(proxy));
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        proxy.Fault = request => IsAppend(request.Method, request.Path) ? WireFault.Unavailable : null;
        var before = proxy.Requests.Count;

        var answer = await app.CheckInAsync(app.Amira, card);

        Assert.True(answer.Card.Has(NotSaved), $"{answer.Status} {answer.Body?.ToJsonString()}");
        Assert.Equal(
            1 + TablesRequests.MostRetries,
            proxy.Requests.Skip(before).Count(request => IsAppend(request.Split(' ')[0], request))
        );
    }

    private static bool IsAppend(string method, string path) =>
        method == "POST" && path.EndsWith("Sprints", StringComparison.Ordinal);

    private static async Task UntilKeptAsync(SchoolApp app, Simulator.Person person, Message card, int place)
    {
        var data = card.Card.DataOf("checkin.submit");
        (data["going"], data["done"]) = ("onTrack", $"Tried {person.GivenName}");
        if (place == 0)
        {
            (data["stuck"], data["hears"]) = ("Wall 0", "leader");
        }

        var press = app.Teams.Press(person, app.Group, card, "checkin.submit", data);
        BotAnswer answer;
        do
        {
            answer = await app.Teams.RedeliverAsync(press);
        } while (!answer.Card.Offers("checkin.edit"));
    }
}
