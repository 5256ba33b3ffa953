using System.Text.Json.Nodes;
using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CheckinBot.Tests.Operations;

/// <summary>
/// The whole story, each word that somebody types marked: none of them in a log, a metric or a trace.
/// </summary>
public sealed class MarkedWordsTests
{
    private const string Mark = "Xq7marked";

    [Fact]
    public async Task No_word_and_no_name_of_anybody_stands_in_logs_metrics_or_traces()
    {
        await using var collector = await Collector.StartAsync();
        await using var app = await SchoolApp.StartAsync(
            new(collector.Settings) { ["Bot:PublicAddress"] = "https://checkinbot.example" }
        );
        await CheckInsAsync(app);
        await BarrierAsync(app);
        await LeaderAsync(app);
        await OddAsync(app);
        Assert.All(new[] { "done", "stuck", "idea", "learned", "plan", "about" }, word =>
            Assert.Contains(Stored(app), row => row.Contains($"{Mark} {word}", StringComparison.Ordinal))
        );
        await app.ForgetAsync(app.Ben);
        app.Bot.Services.GetRequiredService<MeterProvider>().ForceFlush();
        app.Bot.Services.GetRequiredService<TracerProvider>().ForceFlush();

        var exported = new[] { collector.Got("metrics"), collector.Got("traces") };
        Assert.All(exported, one => Assert.Contains("checkinbot", one, StringComparison.OrdinalIgnoreCase));
        string[] words = [Mark, .. app.Teams.People.SelectMany(person => new[] { person.GivenName, person.Surname })];
        Assert.DoesNotContain(app.Log.All, line =>
            words.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase))
        );

        // Three letters stand somewhere in so many random bytes of trace ids.
        Assert.DoesNotContain(exported, one =>
            words
                .Where(word => word.Length > 4)
                .Concat(app.Teams.People.Select(person => person.Name))
                .Any(word => one.Contains(word, StringComparison.OrdinalIgnoreCase))
        );
    }

    private static IReadOnlyList<string> Stored(SchoolApp app) => app.EverythingAsync().GetAwaiter().GetResult();

    private static async Task CheckInsAsync(SchoolApp app)
    {
        await app.Teams.InstallAsync(app.Ben);
        var card = await app.AskNowAsync(
            await app.SetUpAsync(
                new()
                {
                    ["focus"] = $"{Mark} focus",
                    ["evidence"] = $"{Mark} evidence",
                    ["sharesMoves"] = "true",
                }
            )
        );
        var own = await app.CheckInAsync(
            app.Amira,
            card,
            new()
            {
                ["done"] = $"{Mark} done",
                ["tweak"] = $"{Mark} tweak",
                ["shoutOut"] = $"{Mark} thanks",
            }
        );
        var form = await app.Teams.InvokeAsync(app.Amira, card, "checkin.edit", own.Card.DataOf("checkin.edit"));
        await app.Teams.InvokeAsync(
            app.Amira,
            card,
            "checkin.submit",
            Trying.With(
                form.Card.DataOf("checkin.submit"),
                ("going", "wobbling"),
                ("done", $"{Mark} done again"),
                ("tweak", $"{Mark} tweak")
            )
        );
        await app.CheckInAsync(
            app.Chen,
            card,
            new()
            {
                ["stuck"] = $"{Mark} stuck",
                ["hears"] = "leader",
                ["urgency"] = "slowing",
                ["help"] = "ideas",
            }
        );
        await app.CheckInAsync(app.Ben, card, new() { ["done"] = $"{Mark} {new string('x', 1001)}" });
        await app.NudgeAsync($"{Mark} stuck");
        await app.SettledAsync();
    }

    private static async Task BarrierAsync(SchoolApp app)
    {
        var nudge = await app.NudgeAsync($"{Mark} stuck");
        await app.SendAsync(app.Dana, nudge, "barrier.encourage", new() { ["text"] = $"{Mark} cheer" });
        await app.SettledAsync();
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Ben, $"{Mark} what");
        Assert.True(
            (
                await app.Teams.InvokeAsync(app.Chen, card, "barrier.add", Trying.With(ids, ("text", $"{Mark} added")))
            ).IsSuccess
        );
        await app.SettledAsync();
        var options = await app.OpenAsync(app.Group, app.Ben, card, ids, "why");
        await app.Teams.PressAsync(app.Ben, options, "options.why", new() { ["text"] = $"{Mark} because" });
        await app.SettledAsync();
        options = await app.TriedAsync(app.Group, app.Ben, app.Ben, card, ids, $"{Mark} idea");
        await app.SettledAsync();
        Assert.True(
            (
                await app.Teams.InvokeAsync(
                    app.Ben,
                    options,
                    "options.tell",
                    Trying.With(ids, ("idea", 1), ("result", "worked"), ("learned", $"{Mark} learned"))
                )
            ).IsSuccess
        );
        await app.SettledAsync();
        await app.Teams.InvokeAsync(
            app.Ben,
            card,
            "barrier.clear",
            Trying.With(ids, ("outcome", "lesson"), ("note", $"{Mark} note"))
        );
        await app.SettledAsync();
    }

    private static async Task LeaderAsync(SchoolApp app)
    {
        var list = await app.DraftAsync($"{Mark} if", $"{Mark} plan", $"{Mark} with");
        await app.OfferAsync(list, app.Ben, $"{Mark} please");
        await app.Teams.PressAsync(app.Ben, await app.QuestionAsync(app.Ben), "plan.yes");
        await app.SettledAsync();
        await app.Teams.PressAsync(
            app.Dana,
            await app.PlansAsync(),
            "plan.tell",
            Planning.Result(learned: $"{Mark} told")
        );
        await SayAsync(app, "log");
        await app.Teams.PressAsync(
            app.Dana,
            app.LeaderChat.LastFromBot!,
            "record.save",
            new JsonObject
            {
                ["with"] = $"{Mark} whom",
                ["about"] = $"{Mark} about",
                ["how"] = "call",
                ["tone"] = "neutral",
            }
        );
        await SayAsync(app, "records");
        await app.Teams.PressAsync(
            app.Dana,
            app.LeaderChat.LastFromBot!,
            "record.find",
            new() { ["find"] = $"{Mark} about" }
        );
        foreach (var word in new[] { "digest", "settings", "export", $"{Mark} word" })
        {
            await SayAsync(app, word);
        }
    }

    // What is refused, overheard, or said while nothing can be saved.
    private static async Task OddAsync(SchoolApp app)
    {
        await app.Teams.SendMessageAsync(app.Ben, app.Group, $"{Mark} overheard");
        var card = app.Group.Messages.Last(message => message.Card.Offers("checkin.submit"));
        using (app.StorageOutage())
        {
            await app.CheckInAsync(app.Ben, card, new() { ["done"] = $"{Mark} unsaved" });
        }

        await app.Teams.InvokeAsync(
            app.Ben,
            card,
            $"{Mark}.verb",
            new JsonObject
            {
                ["sprint"] = Mark,
                [Mark] = new JsonObject { [Mark] = Mark },
            }
        );
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(new Uri(app.Bot.Urls.First()), $"/export/{Mark}"));
    }

    private static Task SayAsync(SchoolApp app, string word) =>
        app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, word);
}
