using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Tests.App;
using Xunit.Abstractions;

namespace CheckinBot.Tests.Stories;

/// <summary>
/// The stories once more, through Teams on a bad day: calls that are refused and pass, a service that moves, chats that
/// die, rosters in pieces, odd editors and clients. Every story ends as it should.
/// </summary>
public sealed class BadDayTests(ITestOutputHelper output)
{
    private const string Room = "No room to meet";

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_main_story_ends_as_it_should(int seed)
    {
        output.WriteLine($"seed {seed}");
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await using var bad = new BadMorning(app, seed);
        await AskedAndAnsweredAsync(app, bad, sprint);
        await RaisedAndClearedAsync(app, bad);
        await bad.EndAsync();
        app.Clock.MoveTo(SchoolApp.Monday.AddDays(1).AddHours(7));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("What check-in 1 brought"));
        EndedWell(app, await bad.EndAsync(), [Doing.Projector]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_long_story_ends_as_it_should(int seed)
    {
        output.WriteLine($"seed {seed}");
        await using var app = await SchoolApp.StartAsync();
        var grace = app.Teams.AddPerson("Grace", "Mbeki");
        await app.Teams.InstallAsync(grace);
        var sprint = await app.SetUpAsync();
        await using var bad = new BadMorning(app, seed);
        await AskedAndAnsweredAsync(app, bad, sprint);
        await bad.SendAsync(
            app.Dana,
            () => Nudge(app, Doing.Projector),
            "barrier.encourage",
            new() { ["text"] = "You will find a way" }
        );
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("You will find a way"));
        await bad.WriteAsync(app.Ben, app.Group, "barrier", message => message.Card.Offers("barrier.raise"));
        await bad.PressAsync(
            app.Ben,
            () => app.Group.Messages.FindLast(message => message.Card.Offers("barrier.raise")),
            "barrier.raise",
            new() { ["what"] = Room, ["hears"] = "leader" }
        );
        await bad.SendAsync(app.Dana, () => Nudge(app, Room), "barrier.passOn", new() { ["to"] = grace.AadObjectId });
        var graces = await app.Teams.WaitForAsync(() =>
            app.Teams.PersonalChat(grace).Messages.FindLast(message => message.Says(Room))
        );
        await bad.PressAsync(grace, () => app.Teams.PersonalChat(grace).Find(graces.Id), "barrier.acknowledge");
        await RaisedAndClearedAsync(app, bad);
        await bad.EndAsync();
        app.Clock.MoveTo(SchoolApp.Monday.AddDays(3).AddHours(6));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("What check-in 1 brought"));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Check-in 2"));
        var ended = await bad.EndAsync();
        EndedWell(app, ended, [Doing.Projector, Room]);
        Assert.Equal(new MemberId(grace.AadObjectId), ended.Barriers[1].PassedTo);
        Assert.Single(app.Teams.PersonalChat(grace).Messages, message => message.Says(Room));
    }

    private static async Task AskedAndAnsweredAsync(SchoolApp app, BadMorning bad, Message sprint)
    {
        await bad.PressAsync(app.Amira, () => app.Group.Find(sprint.Id), "round.ask");
        Message? Card() => app.Group.Messages.Find(message => message.Says("How is it going?"));
        foreach (var person in new[] { app.Amira, app.Ben, app.Chen })
        {
            var inputs = new JsonObject
            {
                ["going"] = "onTrack",
                ["done"] = $"{person.Name} tried exit tickets",
                ["tweak"] = "Shorter prompts",
            };
            foreach (var (name, value) in person == app.Chen ? Doing.InTheWay() : [])
            {
                inputs[name] = value?.DeepClone();
            }

            var answer = await bad.PressAsync(person, Card, "checkin.submit", inputs);
            Assert.True(answer.Card.Has("Thank you, your check-in is kept"), answer.Body?.ToJsonString());
        }
    }

    private static async Task RaisedAndClearedAsync(SchoolApp app, BadMorning bad)
    {
        await bad.PressAsync(app.Dana, () => Nudge(app, Doing.Projector), "barrier.acknowledge");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader is on it"));
        await bad.SendAsync(
            app.Dana,
            () => Nudge(app, Doing.Projector),
            "barrier.clear",
            new() { ["outcome"] = "workedAround", ["note"] = "Borrow the library's" }
        );
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Borrow the library's"));
    }

    private static Message? Nudge(SchoolApp app, string what) =>
        app.LeaderChat.Messages.FindLast(message => message.Says(what) && !message.IsDeleted);

    // Nothing is lost, the leader hears of barriers alone and once, and nobody says that they did not hear.
    private static void EndedWell(SchoolApp app, Sprint sprint, string[] raised)
    {
        Assert.Equal(3, sprint.Rounds[0].Checkins.Count);
        Assert.Equal(raised.Order(), sprint.Barriers.Select(barrier => barrier.Words.Text).Order());
        Assert.All(raised, what =>
            Assert.Single(app.LeaderChat.Messages, message => message.Says(what) && message.IsFromBot)
        );
        Assert.All(
            app.LeaderChat.Messages.Where(message => message.IsFromBot && !message.Says("Hello, I'm CheckinBot")),
            message => Assert.Contains(raised, what => message.Says(what))
        );
        Assert.DoesNotContain(app.Group.Messages, message =>
            message.Says("has not heard yet") || message.Says("that you are not in")
        );
        Assert.DoesNotContain(sprint.Outbox.Values, one => one.State == OutboxState.Parked);
        Assert.Empty(app.Log.Errors);
    }
}
