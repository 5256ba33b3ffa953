using System.Text.Json.Nodes;
using CheckinBot.Domain;
using Person = Simulator.Person;

namespace CheckinBot.Tests.App;

/// <summary>What people do with a barrier's options in the stories, in a line each.</summary>
internal static class Trying
{
    public const string Sleeves = "Paper in plastic sleeves";
    public const string Swap = "Swap rooms with Year 6";

    /// <summary>A second group: it has the bot, and a sprint of its own that Dana leads.</summary>
    public static async Task<Conversation> SetUpReadingAsync(this SchoolApp app, bool shares) =>
        await app.SetUpOtherAsync(app.Teams.Conversation(School.ReadingGroup), shares);

    public static async Task<Conversation> SetUpOtherAsync(this SchoolApp app, Conversation group, bool shares)
    {
        await app.Teams.InstallAsync(group);
        await app.StartSprintAsync(group, shares);
        return group;
    }

    /// <summary>Straight through the ledger, because what a group agreed on is not this story's matter.</summary>
    public static async Task StartSprintAsync(
        this SchoolApp app,
        Conversation group,
        bool shares,
        string? tenant = null
    )
    {
        var bot = app.Bot.Services;
        var chat = (
            await Service<EventStore.ChatDirectory>(bot).GroupAsync(new(app.Teams.Options.TenantId, group.Id))
        )!;
        var address = new GroupAddress(tenant ?? app.Teams.Options.TenantId, group.Id);
        Domain.Person Of(Person person) => new(new(person.AadObjectId), person.Name, person.Id);
        var plan = new SprintPlan(
            "Pupils explain",
            "Exit tickets",
            new(2026, 11, 23),
            new(2026, 12, 18),
            new([IsoDayOfWeek.Thursday], new(15, 0), "Europe/London"),
            Of(app.Dana),
            null
        )
        {
            SharesMoves = shares,
        };
        var start = new StartSprint(
            EventStore.NewIds.Command(),
            Instant.FromDateTimeOffset(app.Clock.GetUtcNow()),
            new(group.Members[0].AadObjectId),
            address,
            plan,
            [.. group.Members.Select(Of)]
        );
        var (_, answered) = await Service<EventStore.SprintStarter>(bot)
            .StartAsync(chat with { Tenant = address.Tenant }, start, CancellationToken.None);
        Assert.Null(answered.Decision.Refusal);
    }

    /// <summary>Raises a barrier of kind technology in the group's chat; the card it stands on, and its ids.</summary>
    public static async Task<(Message Card, JsonObject Ids)> RaisedInAsync(
        this SchoolApp app,
        Conversation group,
        Person by,
        string what = "The projector is broken",
        string kind = "technology"
    )
    {
        await app.RaiseInAsync(group, by, what, kind);
        var sprint = await app.SettledAsync(group);
        var ids = new JsonObject
        {
            ["sprint"] = (await app.NewestAsync(group)).Id.Value,
            ["barrier"] = sprint.Barriers[^1].Id.Value,
        };
        return (group.Find(sprint.Outbox[Notice.LivingOf(sprint.Barriers[^1].Id)].Sent!.Activity)!, ids);
    }

    /// <summary>The same, whatever of it waits to be sent.</summary>
    public static async Task RaiseInAsync(
        this SchoolApp app,
        Conversation group,
        Person by,
        string what,
        string kind = "technology"
    )
    {
        await app.Teams.SendMessageAsync(by, group, "barrier");
        var form = await app.Teams.WaitForMessageAsync(group, message => message.Card.Offers("barrier.raise"));
        var data = form.Card.DataOf("barrier.raise");
        foreach (
            var (name, value) in new[]
            {
                ("what", what),
                ("hears", "leader"),
                ("urgency", "slowing"),
                ("help", "ideas"),
                ("kind", kind),
            }
        )
        {
            data[name] = value;
        }

        Assert.True((await app.Teams.InvokeAsync(by, form, "barrier.raise", data)).IsSuccess);
    }

    /// <summary>Opens the options; their card.</summary>
    public static async Task<Message> OpenAsync(
        this SchoolApp app,
        Conversation group,
        Person by,
        Message card,
        JsonObject ids,
        string phase
    )
    {
        var answer = await app.Teams.InvokeAsync(by, card, "options.open", With(ids, ("phase", phase)));
        Assert.True(answer.IsSuccess, answer.Body?.ToString());
        return await app.Teams.WaitForMessageAsync(group, message =>
            message.Says(phase == "why" ? "Why is this happening?" : "What could you try?")
            && message.Card.Offers("options.on") | message.Card.Offers("options.idea")
        );
    }

    /// <summary>The barrier's first idea, chosen: Ben (or another) tries it until Thursday.</summary>
    public static async Task<Message> TriedAsync(
        this SchoolApp app,
        Conversation group,
        Person by,
        Person tries,
        Message card,
        JsonObject ids,
        string idea = Sleeves
    )
    {
        var options = await app.OpenAsync(group, by, card, ids, "ideas");
        await app.Teams.PressAsync(by, options, "options.idea", new() { ["text"] = idea });
        var number = (await app.NewestAsync(group)).Sprint.Barriers[^1].IdeaRound.Ideas.Count;
        await app.Teams.PressAsync(by, options, "options.on", which: one =>
            one["data"]!["phase"]!.ToString() == "support"
        );
        var chosen = await app.SendAsync(
            by,
            options,
            "options.choose",
            new()
            {
                ["idea"] = $"{number}",
                ["tries"] = tries.AadObjectId,
                ["until"] = "2026-11-26",
            }
        );
        Assert.True(chosen.Card.Has("Your group is trying something"), chosen.Toast);
        return options;
    }

    public static JsonObject With(JsonObject data, params ReadOnlySpan<(string Name, JsonNode? Value)> values)
    {
        var all = data.DeepClone().AsObject();
        foreach (var (name, value) in values)
        {
            all[name] = value?.DeepClone();
        }

        return all;
    }

    private static T Service<T>(IServiceProvider bot)
        where T : notnull =>
        Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<T>(bot);
}
