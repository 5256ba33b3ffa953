using System.Text.Json.Nodes;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Teams;

namespace CheckinBot.Tests.Refusals;

/// <summary>
/// One text with every trick in it, typed wherever there is a box, by whoever may; then all that anybody was sent, and
/// every file.
/// </summary>
public sealed class HostileTextTests
{
    private const string Marker = "**hx** [l](";

    // Runs, what stands in a box to be changed, and a drop-down list: none is read as markdown.
    private static readonly string[] WhereTypedTextMayStand = ["TextRun.text", "Input.Text.value", "Choice.title"];
    private static readonly string[] Typed =
    [
        "done",
        "tweak",
        "stuck",
        "shoutOut",
        "what",
        "text",
        "note",
        "learned",
        "when",
        "then",
        "with",
        "message",
        "about",
        "tried",
        "focus",
        "evidence",
    ];

    [Fact]
    public async Task A_text_with_every_trick_in_it_stays_a_text_on_cards_in_messages_and_in_files()
    {
        var trap = new Recorder(new Answer(200));
        await using var server = await LoopbackServer.StartAsync(trap.AnswerAsync);
        var text =
            $"=1+1 {Marker}{server.Address}) <at>Dana</at> <img src='{server.Address}i.png'> "
            + $"\u202Egnp.\u2066x\u200By\uFEFF\u00AD{char.ConvertFromUtf32(0xE0041)} {{{{DATE(2026)}}}}";
        await using var app = await SchoolApp.StartAsync(
            new() { ["Bot:PublicAddress"] = "https://checkinbot.example" }
        );
        var group = new AuthorisedGroup(
            app,
            app.Teams.AddGroupChat(text, app.Ben, app.Chen),
            "Zq8",
            app.Dana,
            app.Chen
        );
        await group.FillAsync(null, null);

        var answers = await PressAllAsync(app, group, text);
        await group.RestAsync();
        var messages = app
            .Teams.Conversations.SelectMany(chat => chat.Messages)
            .Where(message => message.IsFromBot)
            .Select(message => message.Activity)
            .ToList<JsonNode>();
        var shown = answers.Concat(messages).ToList();

        Assert.True(Typed.Length < shown.Count(one => one.ToJsonString().Contains("hx", StringComparison.Ordinal)));
        Assert.All(shown, AssertPlain);
        Assert.All(await CellsAsync(app), cell =>
            Assert.False(cell.Length > 0 && "=+-@＝＋－＠\t\r".Contains(cell[0], StringComparison.Ordinal), cell)
        );
        Assert.Empty(trap.Seen);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_name_with_every_trick_in_it_is_a_name_in_one_line()
    {
        await using var app = await SchoolApp.StartAsync();
        var zoe = app.Teams.AddPerson("Zoe", $"<at>Dana</at>\u202E {Marker}http://x)\n\u200B=1");
        await app.Teams.AddMemberAsync(app.Group, zoe);
        await app.Teams.InstallAsync(zoe);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(zoe, card, Doing.InTheWay());
        var nudge = await app.NudgeAsync();
        await app.SettledAsync();
        var shown = app
            .Teams.Conversations.SelectMany(chat => chat.Messages)
            .Where(message => message.IsFromBot)
            .Select(message => message.Activity)
            .ToList<JsonNode>();
        Assert.Contains(
            Seen.Runs(nudge.Card).Concat(app.Group.Messages.SelectMany(message => Seen.Runs(message.Card))),
            run => run.Contains($"Zoe <at>Dana</at> {Marker}http://x) =1", StringComparison.Ordinal)
        );
        Assert.All(shown, AssertPlain);
    }

    private static async Task<List<JsonNode>> PressAllAsync(SchoolApp app, AuthorisedGroup group, string text)
    {
        var (answers, leader) = (new List<JsonNode>(), app.Teams.PersonalChat(group.Leader));
        foreach (var verb in app.Verbs())
        {
            foreach (
                var (who, chat) in new[]
                {
                    (app.Chen, group.Chat),
                    (group.Leader, leader),
                    (app.Chen, app.Teams.PersonalChat(app.Chen)),
                }
            )
            {
                var data = group.DataOf(verb).First();
                Array.ForEach(Typed, name => data[name] = text);
                answers.Add(
                    (await app.Teams.InvokeAsync(who, chat.LastFromBot ?? group.Chat.LastFromBot!, verb, data)).Body!
                );
            }
        }

        answers.Add(
            (
                await app.Teams.SubmitMessageActionAsync(
                    app.Chen,
                    group.Chat.LastFromBot!,
                    "raiseBarrier",
                    new() { ["what"] = text, ["hears"] = "leader" }
                )
            ).Body!
        );
        foreach (var word in new[] { "digest", "plan", "records", "log", "settings" })
        {
            await app.Teams.SendMessageAsync(group.Leader, leader, word);
        }

        return answers;
    }

    private static void AssertPlain(JsonNode shown)
    {
        var text = shown.ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        foreach (var (place, said) in Strings(shown, "").Where(one => !IsCarried(one.Place)))
        {
            Assert.DoesNotContain(said.EnumerateRunes(), rune =>
                rune.Value is 0x202E or 0x2066 or 0x200B or 0xFEFF or 0xAD or 0xE0041
            );
            Assert.True(
                !said.Contains(Marker, StringComparison.Ordinal)
                    || WhereTypedTextMayStand.Contains(place)
                    || (place == "message.text" && (string?)shown["textFormat"] == "plain"),
                $"{place}: {text}"
            );
            Assert.False(
                place != "message.serviceUrl"
                    && place.EndsWith("url", StringComparison.OrdinalIgnoreCase)
                    && said.Contains("127.0.0.1", StringComparison.Ordinal),
                text
            );
        }

        Assert.DoesNotContain("\"type\":\"Image\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"type\":\"mention\"", text, StringComparison.Ordinal);
    }

    // What a card carries to the next press is shown to nobody, and cleaned when it comes.
    private static bool IsCarried(string place) => place.Contains(".data.", StringComparison.Ordinal);

    private static IEnumerable<(string Place, string Text)> Strings(JsonNode? node, string place) =>
        node switch
        {
            JsonArray all => all.SelectMany(one =>
                Strings(one, place.EndsWith("choices", StringComparison.Ordinal) ? "Choice" : place)
            ),
            JsonObject part => part.SelectMany(member =>
                Strings(member.Value, $"{(place == "Choice" ? place : (string?)part["type"] ?? place)}.{member.Key}")
            ),
            JsonValue value when value.TryGetValue<string>(out var own) => [(place, own)],
            _ => [],
        };

    private static async Task<IReadOnlyList<string>> CellsAsync(SchoolApp app)
    {
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "export");
        var link = new Uri(
            Strings(app.LeaderChat.LastFromBot!.Card, "")
                .First(one =>
                    one.Text.StartsWith("https://checkinbot.example/export/", StringComparison.Ordinal)
                    && !one.Text.EndsWith("/xlsx", StringComparison.Ordinal)
                )
                .Text
        );
        using var client = new HttpClient();
        var file = await client.GetByteArrayAsync(new Uri(new Uri(app.Bot.Urls.First()), link.AbsolutePath));
        using var reader = CsvHelper.CsvReader.Create(
            file,
            CsvHelper.CsvReaderOptions.Default with
            {
                HasHeader = false,
            }
        );
        var cells = new List<string>();
        while (reader.Read())
        {
            cells.AddRange(Enumerable.Range(0, reader.FieldCount).Select(place => reader[place].ToString()));
        }

        Assert.True(cells.Count(cell => cell.StartsWith("'=1+1", StringComparison.Ordinal)) > 3);
        return cells;
    }
}
