using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Person = Simulator.Person;

namespace CheckinBot.Tests.App;

/// <summary>What a leader and those they ask do with plans in the stories, in a line each.</summary>
internal static class Planning
{
    public const string If = "If nobody dares to start";
    public const string Then = "Then two short recordings to begin with";
    public const string With = "With Grace in mind";
    public const string Ask = "Please, for me?";

    /// <summary>Dana writes "plan"; the list.</summary>
    public static async Task<Message> PlansAsync(this SchoolApp app)
    {
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "plan");
        return app.LeaderChat.LastFromBot!;
    }

    /// <summary>Dana drafts a plan; the message that shows the list.</summary>
    public static async Task<Message> DraftAsync(
        this SchoolApp app,
        string when = If,
        string then = Then,
        string with = With
    )
    {
        var list = await app.PlansAsync();
        await app.Teams.PressAsync(app.Dana, list, "plan.new");
        await app.Teams.PressAsync(
            app.Dana,
            list,
            "plan.save",
            new()
            {
                ["when"] = when,
                ["then"] = then,
                ["with"] = with,
            }
        );
        return list;
    }

    /// <summary>Dana asks somebody to carry out the plan that the list shows first.</summary>
    public static async Task<BotAnswer> OfferAsync(
        this SchoolApp app,
        Message list,
        Person coOwner,
        string message = Ask
    )
    {
        await app.Teams.PressAsync(app.Dana, list, "plan.offer");
        return await app.Teams.PressAsync(
            app.Dana,
            list,
            "plan.offer",
            new() { ["coOwner"] = coOwner.AadObjectId, ["message"] = message }
        );
    }

    /// <summary>Ben, who has the bot, is asked about a plan of Dana's; the question.</summary>
    public static async Task<(Message List, Message Question)> AskedAsync(this SchoolApp app)
    {
        await app.Teams.InstallAsync(app.Ben);
        var list = await app.DraftAsync();
        await app.OfferAsync(list, app.Ben);
        return (list, await app.QuestionAsync(app.Ben));
    }

    public static async Task<Message> QuestionAsync(this SchoolApp app, Person person)
    {
        var question = await app.Teams.WaitForMessageAsync(app.Teams.PersonalChat(person), message =>
            message.Says("Would you do this together?")
        );
        await app.QuietAsync();
        return question;
    }

    public static LeaderId Keeper(this SchoolApp app) =>
        LeaderKey.Of(app.Teams.Options.TenantId, new(app.Dana.AadObjectId));

    public static Task<Leader> LeaderAsync(this SchoolApp app) =>
        app.Bot.Services.GetRequiredService<LeaderStore>().ReadAsync(app.Keeper());

    /// <summary>Returns when the leader's log and the sprint's have nothing on its way.</summary>
    public static async Task QuietAsync(this SchoolApp app)
    {
        await app.Bot.Services.GetRequiredService<Dispatcher<Leader, LeaderId>>().RunAsync(app.Keeper());
        var (id, sprint) = await app.NewestAsync();
        if (sprint.IsStarted)
        {
            await app.Bot.Services.GetRequiredService<Dispatcher<Sprint, SprintId>>().RunAsync(id);
        }
    }

    /// <summary>The message as it stands now.</summary>
    public static Message Now(this Message message) => message.Conversation.Find(message.Id)!;

    public static JsonObject Result(string result = "worked", string learned = "Start small") =>
        new() { ["result"] = result, ["learned"] = learned };
}
