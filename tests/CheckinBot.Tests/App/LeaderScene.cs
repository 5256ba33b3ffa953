using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using Microsoft.Extensions.DependencyInjection;
using Person = Simulator.Person;

namespace CheckinBot.Tests.App;

/// <summary>A sprint with a leader and, if wanted, Grace as the deputy, while time goes by.</summary>
internal sealed class LeaderScene : IAsyncDisposable
{
    private const string Projector = "The projector is broken";

    private LeaderScene(SchoolApp app, Person grace) => (App, Grace) = (app, grace);

    public SchoolApp App { get; }

    public Person Grace { get; }

    public Conversation DeputyChat => App.Teams.PersonalChat(Grace);

    /// <summary>The check-in that the barrier was raised with.</summary>
    public Message Card { get; private set; } = null!;

    public Message Nudge { get; private set; } = null!;

    public static async Task<LeaderScene> StartAsync(
        bool deputy,
        bool leaderInstalled,
        bool anyHour,
        JsonObject? changes
    )
    {
        var app = await SchoolApp.StartAsync(leaderInstalled: leaderInstalled);
        var grace = app.Teams.AddPerson("Grace", "Mbeki");
        await app.Teams.InstallAsync(grace);
        if (anyHour)
        {
            var settings = LeaderSettings.Default with { AnyHourWhenBlocking = true };
            var id = LeaderKey.Of(app.Teams.Options.TenantId, new(app.Dana.AadObjectId));
            await app
                .Bot.Services.GetRequiredService<LeaderStore>()
                .ExecuteAsync(
                    id,
                    new ChooseSettings(
                        NewIds.Command(),
                        Instant.FromDateTimeOffset(SchoolApp.Monday),
                        app.Teams.Options.TenantId,
                        new(new(app.Dana.AadObjectId), app.Dana.Name, ""),
                        settings
                    )
                );
        }

        var typed = changes ?? [];
        typed["deputy"] = deputy ? grace.AadObjectId : "";
        await app.SetUpAsync(typed);
        return new(app, grace);
    }

    /// <summary>Chen raises it in a check-in.</summary>
    public async Task RaiseAsync(string urgency = "blocking")
    {
        await App.Teams.SendMessageAsync(App.Amira, App.Group, "help");
        Card = await App.AskNowAsync(
            await App.Teams.WaitForMessageAsync(App.Group, message => message.Card.Offers("round.ask"))
        );
        Assert.True((await App.CheckInAsync(App.Chen, Card, Scenes.InTheWay(("urgency", urgency)))).IsSuccess);
    }

    public async Task HeardAsync()
    {
        Nudge = await App.Teams.WaitForMessageAsync(App.LeaderChat, message => message.Says(Projector));
        await App.RestAsync();
    }

    /// <summary>
    /// Raised on Monday at 09:00 and blocking: reminded at 13:00; the deputy hears when four more school hours are
    /// over.
    /// </summary>
    public async Task<Message> DeputyHearsAsync()
    {
        await App.PassAsync(SchoolApp.Monday.AddHours(4));
        Assert.Single(DeputyChat.Messages);
        await App.PassAsync(SchoolApp.Monday.AddHours(8));
        await App.PassAsync(SchoolApp.Monday.AddHours(23));
        return await App.Teams.WaitForMessageAsync(DeputyChat, message => message.Says(Projector));
    }

    /// <summary>
    /// Held back on Monday for one school day: the group is asked on Tuesday at its hour, 15:00. The news of it, as the
    /// group has it.
    /// </summary>
    public async Task<Message> HeldBackAndAskedAsync()
    {
        await App.SendAsync(App.Dana, Nudge, "barrier.holdBack", new() { ["schoolDays"] = "1" });
        var news = await App.Teams.WaitForMessageAsync(App.Group, message =>
            message.Says("I ask you on Tue 24 Nov, 15:00")
        );
        await App.PassAsync(SchoolApp.Monday.AddDays(1).AddHours(6));
        Assert.True((await App.RestAsync()).Barriers[0].IsAsked);
        return news;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
