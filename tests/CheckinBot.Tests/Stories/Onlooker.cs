using System.Text.Json.Nodes;
using CheckinBot.Chat;
using CheckinBot.Outbox;
using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Stories;

/// <summary>
/// Chen, a member whom nobody asks: writes every word there is and presses every button there is, in the group's chat
/// and in their own, with all the ids that they may have come by. What they got to read, in order.
/// </summary>
internal static class Onlooker
{
    // These change the sprint for the others: last.
    private static readonly string[] Ends = ["sprint.end", "sprint.start"];

    public static async Task<IReadOnlyList<string>> LookAsync(SchoolApp app, JsonObject ids)
    {
        var (seen, own) = (new List<string>(), app.Teams.PersonalChat(app.Chen));
        foreach (
            var word in app
                .Bot.Services.GetServices<ITextCommand>()
                .SelectMany(word => word.Words)
                .Append("does my leader have plans?")
                .Order(StringComparer.Ordinal)
        )
        {
            foreach (var chat in new[] { app.Group, own })
            {
                await app.Teams.SendMessageAsync(app.Chen, chat, word);
                seen.Add($"{word}: {chat.LastFromBot!.Reading}");
            }
        }

        foreach (
            var verb in app
                .Bot.Services.GetServices<ICardAction>()
                .Select(action => action.Verb)
                .OrderBy(verb => Ends.Contains(verb))
                .ThenBy(verb => verb, StringComparer.Ordinal)
        )
        {
            // What the press before made due is done and sent, being forgotten too: the last message is the same one in
            // every run.
            await app.ForgottenAsync();
            await app.SettledAsync();
            foreach (var message in new[] { app.Group.LastFromBot!, own.LastFromBot! })
            {
                seen.Add(
                    $"{verb}: "
                        + Reading(await app.Teams.InvokeAsync(app.Chen, message, verb, ids.DeepClone().AsObject()))
                );
            }
        }

        await app.SettledAsync();
        await app.QuietAsync();
        await app.Bot.Services.GetRequiredService<GroupCards>().FinishAsync();
        return
        [
            .. seen,
            .. app
                .Teams.Conversations.Where(chat => chat.Members.Contains(app.Chen))
                .SelectMany(chat => chat.Messages)
                .Select(message => message.Reading)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whatever a button may want to know, so that as many as can be do what they do.</summary>
    public static JsonObject Everything(SchoolApp app, string sprint, string barrier) =>
        new()
        {
            ["sprint"] = sprint,
            ["barrier"] = barrier,
            ["round"] = 1,
            ["idea"] = 1,
            ["member"] = app.Ben.AadObjectId,
            ["going"] = "onTrack",
            ["done"] = "Something",
            ["tweak"] = "Less",
            ["what"] = "Too loud",
            ["hears"] = "leader",
            ["outcome"] = "removed",
            ["result"] = "worked",
            ["text"] = "Some words",
            ["coOwner"] = app.Amira.AadObjectId,
            ["when"] = "Mine",
            ["then"] = "Mine",
            ["message"] = "Mine",
            ["keeper"] = app.Keeper().Value,
            ["plan"] = "0123456789ab",
        };

    private static string Reading(BotAnswer answer) =>
        string.Join('\n', new[] { answer.Toast ?? "" }.Concat(Seen.Runs(answer.Card)).Concat(Seen.Blocks(answer.Card)));
}
