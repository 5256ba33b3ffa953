using System.Text.Json.Nodes;
using Simulator;
using Person = Simulator.Person;

namespace Chaos.School;

/// <summary>What one group and its leader do, a few things at a time, each at most once.</summary>
internal sealed class GroupLife(ChaosGroup group, TeamsSimulator teams, Clients clients, int seed)
{
    private readonly Random random = new(seed);
    private readonly HashSet<string> answered = [];
    private readonly HashSet<string> handled = [];
    private readonly List<(string Barrier, int Ideas)> options = [];
    private int marks;
    private int read;

    /// <summary>The next things to do; returns when all are answered.</summary>
    public Task StepAsync() =>
        random.Next(10) switch
        {
            < 5 => CheckInAsync(),
            5 => EditAsync(),
            6 => RaiseAsync(),
            < 9 => LeadAsync(),
            _ => CollectAsync(),
        };

    private int Round =>
        (int?)
            Data(
                group
                    .Chat.Messages.FindLast(message =>
                        message.IsFromBot && Data(message.Card, "checkin.submit") is not null
                    )
                    ?.Card,
                "checkin.submit"
            )?["round"]
        ?? 0;

    // Those who did not answer yet, together, as after the bell.
    private Task CheckInAsync() =>
        Round is > 0 and var round
            ? Task.WhenAll(
                group
                    .Members.Where(one => random.Next(3) > 0 && answered.Add($"{round}:{one.Id}"))
                    .Select(one => CheckInAsync(one, round, isStuck: random.Next(5) == 0))
            )
            : Task.CompletedTask;

    private Task EditAsync() =>
        Round is > 0 and var round
        && group.Members.FirstOrDefault(one => answered.Contains($"{round}:{one.Id}")) is { } person
            ? CheckInAsync(person, round, isStuck: false)
            : Task.CompletedTask;

    private Task CheckInAsync(Person person, int round, bool isStuck)
    {
        var mark = Mark(isStuck ? "stuck" : "done");
        var data = With(("round", round), ("going", isStuck ? "stuck" : "onTrack"), ("done", mark));
        foreach (
            var (name, value) in isStuck
                ? [("stuck", mark), ("hears", "leader"), ("urgency", "blocking"), ("help", "action")]
                : Array.Empty<(string, string)>()
        )
        {
            data[name] = value;
        }

        return DoAsync(person, group.Chat, "checkin.submit", mark, data);
    }

    private Task RaiseAsync()
    {
        var (mark, hears) = random.Next(4) == 0 ? (Mark("parked"), "carPark") : (Mark("raised"), "leader");
        return DoAsync(
            Any(),
            group.Chat,
            "barrier.raise",
            mark,
            With(("what", mark), ("hears", hears), ("urgency", "slowing"), ("help", "ideas"))
        );
    }

    private async Task LeadAsync()
    {
        var messages = group.LeaderChat.Messages;
        while (read < messages.Count && !IsOurs(messages[read]))
        {
            read++;
        }

        var nudge = messages.ElementAtOrDefault(read++);
        if (nudge is null)
        {
            read--;
            return;
        }

        var barrier = (string)Data(nudge.Card, "barrier.acknowledge")!["barrier"]!;
        var (verb, mark) = random.Next(4) switch
        {
            0 => ("barrier.acknowledge", ""),
            1 => ("barrier.encourage", Mark("cheer")),
            2 => ("barrier.holdBack", ""),
            _ => ("barrier.askIdeas", ""),
        };
        var act = await DoAsync(
            group.Leader,
            group.LeaderChat,
            verb,
            mark,
            With(("barrier", barrier), ("text", mark), ("schoolDays", "1")),
            nudge
        );
        if (verb == "barrier.askIdeas" && act.IsKept == true)
        {
            options.Add((barrier, 0));
        }
    }

    // Ideas of several at once, then a vote of everybody for the first.
    private async Task CollectAsync()
    {
        if (options.Count == 0)
        {
            return;
        }

        var (barrier, ideas) = options[^1];
        if (ideas == 0)
        {
            var marked = group.Members.Take(2).Select(one => (Person: one, Mark: Mark("idea"))).ToList();
            await Task.WhenAll(
                marked.Select(one =>
                    DoAsync(
                        one.Person,
                        group.Chat,
                        "options.idea",
                        one.Mark,
                        With(("barrier", barrier), ("text", one.Mark))
                    )
                )
            );
            options[^1] = (barrier, 2);
        }
        else
        {
            options.RemoveAt(options.Count - 1);
            await Task.WhenAll(
                group.Members.Select(one =>
                    DoAsync(
                        one,
                        group.Chat,
                        "options.back",
                        "",
                        With(("barrier", barrier), ("idea", 1), ("backs", true))
                    )
                )
            );
        }
    }

    private Task<Act> DoAsync(
        Person by,
        Conversation chat,
        string verb,
        string mark,
        JsonObject data,
        Message? on = null
    ) => clients.DoAsync(new(group, by, verb, mark, teams.Press(by, chat, on, verb, data)));

    private bool IsOurs(Message message) =>
        Data(message.Card, "barrier.acknowledge") is { } data
        && (string?)data["sprint"] == group.Sprint.Value
        && handled.Add((string)data["barrier"]!);

    private JsonObject With(params ReadOnlySpan<(string Name, JsonNode Value)> values)
    {
        var data = group.Ids;
        foreach (var (name, value) in values)
        {
            data[name] = value;
        }

        return data;
    }

    private Person Any() => group.Members[random.Next(group.Members.Count)];

    private string Mark(string what) => $"g{group.Number}-{what}-{Interlocked.Increment(ref marks)};";

    private static JsonNode? Data(JsonNode? node, string verb) =>
        node switch
        {
            JsonObject one when (string?)one["verb"] == verb && one["data"] is { } data => data,
            JsonObject one => one.Select(pair => Data(pair.Value, verb)).FirstOrDefault(found => found is not null),
            JsonArray many => many.Select(item => Data(item, verb)).FirstOrDefault(found => found is not null),
            _ => null,
        };
}
