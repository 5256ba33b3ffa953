using System.Diagnostics;
using System.Text.Json.Nodes;
using CheckinBot;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Simulator;

namespace Benchmarks;

/// <summary>
/// The whole service over HTTP, on SQLite, with the simulator as Teams in the same process: many groups of six answer
/// at once. Prints answers a second and how long one takes, so that two versions can be compared in one sitting.
/// </summary>
internal static class Load
{
    public static async Task RunAsync(int groups)
    {
        var folder = Directory.CreateTempSubdirectory("checkinbot-load-");
        await using var teams = await TeamsSimulator.StartAsync(new());
        await using var bot = CheckinBotApp.Create(
            ["--environment", "Development", "--urls", "http://127.0.0.1:0"],
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Bot:DangerouslyAllowUnauthenticated"] = "true",
                        ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "load.db")}",
                    }
                );
                builder.Logging.ClearProviders();
            }
        );
        await bot.StartAsync();
        teams.BotEndpoint = new(new Uri(bot.Urls.First()), "/api/messages");
        var cards = await Task.WhenAll(Enumerable.Range(0, groups).Select(number => AskedAsync(teams, number)));
        await AnswerAsync(teams, cards);
        folder.Delete(recursive: true);
    }

    private static async Task<Message> AskedAsync(TeamsSimulator teams, int number)
    {
        var people = Enumerable.Range(0, 6).Select(n => teams.AddPerson($"P{number}x{n}", "Test")).ToArray();
        var group = teams.AddGroupChat($"Group {number}", people);
        await teams.InstallAsync(group);
        var welcome = await teams.WaitForMessageAsync(group, message => message.Card is not null);
        await teams.PressAsync(people[0], welcome, "sprint.setup");
        await teams.PressAsync(
            people[0],
            welcome,
            "sprint.start",
            new JsonObject
            {
                ["focus"] = "Focus",
                ["evidence"] = "Evidence",
                ["leader"] = people[5].AadObjectId,
            }
        );
        await teams.PressAsync(
            people[0],
            await teams.WaitForMessageAsync(group, message =>
                message.Reading.Contains("Ask now", StringComparison.Ordinal)
            ),
            "round.ask"
        );
        return await teams.WaitForMessageAsync(group, message =>
            message.Reading.Contains("How is it going?", StringComparison.Ordinal)
        );
    }

    private static async Task AnswerAsync(TeamsSimulator teams, IReadOnlyList<Message> cards)
    {
        var took = new System.Collections.Concurrent.ConcurrentBag<double>();
        var all = Stopwatch.StartNew();
        await Task.WhenAll(
            cards.SelectMany(card =>
                card.Conversation.Members.Select(async person =>
                {
                    var one = Stopwatch.GetTimestamp();
                    var data = new JsonObject
                    {
                        ["going"] = "onTrack",
                        ["done"] = "Tried it",
                        ["tweak"] = "Shorter",
                    };
                    var action = new JsonObject(
                        SubmitData(card)
                            .Concat(
                                data.ToList().Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))
                            )
                    );
                    var answer = await teams.InvokeAsync(person, card, "checkin.submit", action);
                    took.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
                    if (answer.Type != BotAnswer.CardType)
                    {
                        throw new InvalidOperationException($"An answer was not kept: {answer.Body}");
                    }
                })
            )
        );
        var sorted = took.Order().ToList();
        Console.WriteLine(
            $"{sorted.Count} answers from {cards.Count} groups in {all.Elapsed.TotalSeconds:F1} s: "
                + $"{sorted.Count / all.Elapsed.TotalSeconds:F0} a second; median "
                + $"{sorted[sorted.Count / 2]:F0} ms, p99 {sorted[(int)(sorted.Count * 0.99)]:F0} ms, "
                + $"memory {GC.GetTotalMemory(true) / 1_048_576} MB"
        );
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> SubmitData(Message card)
    {
        var action = Find(card.Card!, "checkin.submit")!;
        return
        [
            KeyValuePair.Create("sprint", action["sprint"]?.DeepClone()),
            KeyValuePair.Create("round", action["round"]?.DeepClone()),
        ];
    }

    private static JsonNode? Find(JsonNode node, string verb) =>
        node switch
        {
            JsonObject one when (string?)one["verb"] == verb && one["data"] is { } data => data,
            JsonObject one => one.Select(pair => pair.Value is null ? null : Find(pair.Value, verb))
                .FirstOrDefault(found => found is not null),
            JsonArray many => many.Select(item => item is null ? null : Find(item, verb))
                .FirstOrDefault(found => found is not null),
            _ => null,
        };
}
