using System.Text.Json.Nodes;
using CheckinBot.Chat;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Refusals;
using Microsoft.Extensions.DependencyInjection;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Fuzz;

/// <summary>
/// What the simulator sends for every button, word and event there is, while nobody listens: so that a new verb or word
/// is fuzzed as soon as it is there.
/// </summary>
internal sealed class Recording(FuzzSchool school)
{
    private readonly SchoolApp app = school.App;

    public async Task<IReadOnlyList<JsonObject>> AllAsync()
    {
        var listener = app.Teams.BotEndpoint;
        var before = app.Teams.Deliveries.Count;
        app.Teams.BotEndpoint = new(app.Teams.Address, "/nobody-listens");
        await ButtonsAsync();
        await WordsAsync();
        await EventsAsync();
        app.Teams.BotEndpoint = listener;
        var sent = app.Teams.Deliveries.Skip(before).Select(one => one.Activity).ToList();
        return [.. sent, .. Odd(sent[0])];
    }

    private IEnumerable<(AuthorisedGroup Group, Person Who, Conversation Chat)> Places()
    {
        foreach (var (group, member) in new[] { (school.Main, app.Ben), (school.Second, app.Amira) })
        {
            yield return (group, member, group.Chat);
            yield return (group, group.Leader, app.Teams.PersonalChat(group.Leader));
            yield return (group, app.Chen, app.Teams.PersonalChat(app.Chen));
        }
    }

    private async Task ButtonsAsync()
    {
        var verbs = app.Verbs();
        foreach (var (group, who, chat) in Places())
        {
            var message = group.Chat.LastFromBot!;
            foreach (var verb in verbs)
            {
                var data = group.DataOf(verb).Last();
                await app.Teams.InvokeAsync(who, chat.LastFromBot ?? message, verb, data.DeepClone().AsObject());
            }

            // What a client that knows only Action.Submit sends; each is answered by a message, and messages are few in
            // a second.
            foreach (var verb in verbs.Where((_, place) => place % 6 == 0))
            {
                await app.Teams.SubmitAsync(
                    who,
                    chat.LastFromBot ?? message,
                    Scene.With(group.DataOf(verb).Last(), ("verb", verb))
                );
            }

            foreach (var command in app.Bot.Services.GetServices<IMessageAction>().Select(action => action.Command))
            {
                await app.Teams.FetchMessageActionAsync(who, message, command);
                await app.Teams.SubmitMessageActionAsync(who, message, command, group.DataOf(command).Last());
            }

            await app.Teams.FetchTaskAsync(who, message, []);
            await app.Teams.SubmitTaskAsync(who, message, []);
        }
    }

    private async Task WordsAsync()
    {
        foreach (var (_, who, chat) in Places())
        {
            foreach (
                var word in app
                    .Bot.Services.GetServices<ITextCommand>()
                    .Select(word => word.Words[0])
                    .Append("what is this?")
                    .Order(StringComparer.Ordinal)
            )
            {
                await app.Teams.SendMessageAsync(who, chat, word);
            }
        }
    }

    private async Task EventsAsync()
    {
        foreach (var chat in new[] { school.Main.Chat, school.Second.Chat, app.LeaderChat })
        {
            await app.Teams.UninstallAsync(chat);
            await app.Teams.InstallAsync(chat);
        }

        await app.Teams.AddMemberAsync(school.Main.Chat, app.Amira);
        await app.Teams.RemoveMemberAsync(school.Main.Chat, app.Amira);
        await app.Teams.RemoveMemberAsync(school.Second.Chat, app.Chen);
        await app.Teams.AddMemberAsync(school.Second.Chat, app.Chen);
    }

    // Which Teams sends and this bot does nothing with, and what no Teams sends.
    private static IEnumerable<JsonObject> Odd(JsonObject like)
    {
        foreach (
            var type in new[]
            {
                "typing",
                "messageReaction",
                "messageUpdate",
                "messageDelete",
                "event",
                "endOfConversation",
                "handoff",
                "trace",
                "Message",
                "nothing",
            }
        )
        {
            var odd = like.DeepClone().AsObject();
            odd["type"] = type;
            odd["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
            yield return odd;
        }

        foreach (
            var name in new[]
            {
                "composeExtension/query",
                "composeExtension/queryLink",
                "application/search",
                "signin/verifyState",
                "fileConsent/invoke",
                "config/fetch",
                "actionableMessage/executeAction",
            }
        )
        {
            var odd = like.DeepClone().AsObject();
            odd["name"] = name;
            yield return odd;
        }
    }
}
