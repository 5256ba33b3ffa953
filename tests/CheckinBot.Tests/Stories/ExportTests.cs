using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Tests.App;
using Microsoft.AspNetCore.Builder;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Stories;

public sealed class ExportTests
{
    private static Dictionary<string, string?> Reachable =>
        new() { ["Bot:PublicAddress"] = "https://checkinbot.example" };

    [Fact]
    public async Task The_file_holds_the_leaders_records_and_what_the_group_shares()
    {
        await using var app = await StartAsync();
        var rows = await RowsAsync(app, app.Dana);
        Assert.Equal("Part", rows[0][0]);
        Assert.Equal(
            ["2026-11-23", "In person", "Ben", "'=talk frames", "Positive"],
            Of(rows, "My touch")[0].Where((_, place) => place is 1 or 3 or 4 or 5 or 6)
        );
        Assert.Equal("Said \"I'm on it\"", Of(rows, "My touch in CheckinBot")[0][3]);
        var barrier = Assert.Single(Of(rows, "Barrier"));
        Assert.Equal(
            ["Pupils explain how they solved it", "The projector is broken", "Somebody is on it"],
            new[] { barrier[2], barrier[5], barrier[7] }
        );
        Assert.Equal(["2", "1", "0", "1"], Assert.Single(Of(rows, "Check-in"))[12..]);
        Assert.Equal("Chen, for the timer", Assert.Single(Of(rows, "Shout-out"))[5]);
        Assert.Empty(Of(rows, "Answer"));
    }

    [Fact]
    public async Task It_holds_no_name_of_who_said_what_nothing_that_is_car_parked_and_no_answer()
    {
        await using var app = await StartAsync();
        var file = await (await OpenAsync(app, await LinkAsync(app, app.Dana))).Content.ReadAsStringAsync();
        Assert.All(new[] { "Okafor", "Liu", "Amira", "tried exit tickets", "Shorter prompts", "The heating" }, word =>
            Assert.DoesNotContain(word, file, StringComparison.Ordinal)
        );
        Assert.Contains("The projector is broken", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_a_file_to_keep_in_utf_8_that_nothing_on_the_way_keeps()
    {
        await using var app = await StartAsync();
        using var answer = await OpenAsync(app, await LinkAsync(app, app.Dana));
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "attachment; filename=\"checkinbot-records-2026-11-23.csv\"",
            answer.Content.Headers.ContentDisposition!.ToString()
        );
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..3]);
    }

    [Theory]
    [InlineData("Ben, +44 7700 900123")]
    [InlineData("30 pupils, -5 places")]
    [InlineData("Thanks, @Chen")]
    [InlineData("asked\n- offered cover; -1 lesson")]
    [InlineData("a;=b|@c\t+d")]
    [InlineData("“=no formula”, \"+44\"")]
    public async Task A_reader_gets_back_what_was_written_where_the_cell_itself_begins_with_no_sign(string text)
    {
        await using var app = await StartAsync();
        await KeepAsync(app, text);
        Assert.Contains(Of(await RowsAsync(app, app.Dana), "My touch"), row =>
            row[5] == CheckinBot.Teams.Text.PlainText.Clean(text)
        );
    }

    [Theory]
    [InlineData("- asked\n- offered cover", "'- asked\n- offered cover")]
    [InlineData("+44 7700 900123, at noon", "'+44 7700 900123, at noon")]
    public async Task A_cell_that_begins_with_a_sign_gets_one_mark_and_no_other(string text, string cell)
    {
        await using var app = await StartAsync();
        await KeepAsync(app, text);
        Assert.Contains(Of(await RowsAsync(app, app.Dana), "My touch"), row => row[5] == cell);
    }

    [Fact]
    public async Task The_workbook_holds_texts_as_they_were_written_days_as_days_and_numbers_as_numbers()
    {
        await using var app = await StartAsync();
        await KeepAsync(app, "- asked\n+ _x0041_ <&> 語🌱 =1+1");
        using var answer = await OpenAsync(app, new(await LinkAsync(app, app.Dana) + "/xlsx"));
        Assert.Equal(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            answer.Content.Headers.ContentType!.ToString()
        );
        Assert.Equal(
            "attachment; filename=\"checkinbot-records-2026-11-23.xlsx\"",
            answer.Content.Headers.ContentDisposition!.ToString()
        );
        Assert.True(answer.Headers.CacheControl!.NoStore);

        var book = new Workbook(await answer.Content.ReadAsByteArrayAsync());
        Assert.Empty(book.Problems);
        Assert.Equal("Part", book.Rows[0][0].Text);
        var touch = Assert.Single(book.Rows, row => row[0].Text == "My touch" && row[5].Text.StartsWith('-'));
        Assert.Equal("- asked\n+ _x0041_ <&> 語🌱 =1+1", touch[5].Text);
        Assert.Contains(book.Rows, row => row[5].Text == "=talk frames");
        Assert.Equal((new LocalDate(2026, 11, 23), true), (touch[1].Day, touch[1].IsDay));
        Assert.Equal(
            ["2", "1", "0", "1"],
            book.Rows.Single(row => row[0].Text == "Check-in")[12..].Select(cell => cell.Number!)
        );
        Assert.False(book.HasFormulas);
    }

    [Fact]
    public async Task A_workbook_s_link_is_over_after_ten_minutes_and_cannot_be_made_up()
    {
        await using var app = await StartAsync();
        var link = await LinkAsync(app, app.Dana);
        app.Clock.MoveTo(SchoolApp.Monday.AddMinutes(10));
        Assert.Equal(HttpStatusCode.Gone, (await OpenAsync(app, new(link + "/xlsx"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(app, new(link + "AA/xlsx"))).StatusCode);
    }

    [Fact]
    public async Task A_character_that_no_xml_may_hold_does_not_spoil_the_workbook()
    {
        using var file = new MemoryStream();
        var row = new CheckinBot.Records.ExportRow("My touch", new(2026, 11, 23), "", "") { Text = "a\uFFFEb\u0001c" };
        await new CheckinBot.Records.XlsxExport().WriteAsync(file, [row], default);
        Assert.Equal("a\uFFFDb\uFFFDc", new Workbook(file.ToArray()).Rows[1][5].Text);
    }

    private static async Task KeepAsync(SchoolApp app, string text)
    {
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "log");
        await app.Teams.PressAsync(
            app.Dana,
            app.LeaderChat.LastFromBot!,
            "record.save",
            new JsonObject { ["with"] = "Ben", ["about"] = text }
        );
    }

    [Fact]
    public async Task Somebody_else_s_link_opens_their_own_file_alone()
    {
        await using var app = await StartAsync();
        await app.Teams.InstallAsync(app.Ben);
        Assert.Single(await RowsAsync(app, app.Ben));
    }

    [Fact]
    public async Task A_link_that_was_altered_or_made_up_opens_nothing()
    {
        await using var app = await StartAsync();
        var link = await LinkAsync(app, app.Dana);
        var token = link.Segments[^1];
        foreach (
            var forged in new[]
            {
                token[..^2],
                token + "A",
                "x",
                "CfDJ8",
                token[..40] + (token[40] == 'A' ? 'B' : 'A') + token[41..],
                "..%2f..",
                new string('A', 4000),
            }
        )
        {
            using var answer = await OpenAsync(app, new(link, forged));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("My touch", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_link_is_over_after_ten_minutes()
    {
        await using var app = await StartAsync();
        var link = await LinkAsync(app, app.Dana);
        app.Clock.MoveTo(SchoolApp.Monday.AddMinutes(9));
        Assert.Equal(HttpStatusCode.OK, (await OpenAsync(app, link)).StatusCode);
        app.Clock.MoveTo(SchoolApp.Monday.AddMinutes(10));
        using var over = await OpenAsync(app, link);
        Assert.Equal(HttpStatusCode.Gone, over.StatusCode);
        Assert.Contains("write \"export\"", await over.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_instance_opens_the_link_as_well()
    {
        await using var app = await StartAsync();
        var link = await LinkAsync(app, app.Dana);
        var second = await app.StartBotAsync(Reachable);
        Assert.Equal(HttpStatusCode.OK, (await OpenAsync(app, link, second)).StatusCode);
    }

    [Fact]
    public async Task Without_an_address_of_its_own_the_service_says_what_is_missing()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "export");
        Assert.True(app.LeaderChat.LastFromBot!.Says("`Bot:PublicAddress`"));
    }

    [Fact]
    public async Task A_backup_plan_is_in_no_file()
    {
        await using var app = await StartAsync();
        var (id, _) = await app.NewestAsync();
        var who = new Domain.Person(new(app.Dana.AadObjectId), app.Dana.Name, "29:dana");
        var ledger = app.Bot.Services.GetService(typeof(EventStore.LeaderStore)) as EventStore.LeaderStore;
        await ledger!.ExecuteAsync(
            EventStore.LeaderKey.Of(app.Teams.Options.TenantId, who.Id),
            new Domain.DraftPlan(
                new("plan"),
                Instant.FromDateTimeOffset(app.Clock.GetUtcNow()),
                app.Teams.Options.TenantId,
                who,
                new("p1"),
                new(id, null, "If the quiet ones stay quiet", "I sit in", "Ben")
            )
        );
        Assert.DoesNotContain(await RowsAsync(app, app.Dana), row =>
            row.Any(cell =>
                cell.Contains("quiet", StringComparison.Ordinal) || cell.Contains("sit in", StringComparison.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData("barriersOnly", 0, 0)]
    [InlineData("pulseAndWins", 1, 0)]
    [InlineData("everything", 1, 2)]
    public void The_group_decides_how_much_is_in_it(string holds, int pulses, int answers)
    {
        var sprint = new Cards.SchoolSprint(Cards.SchoolTexts.Realistic, 5);
        sprint.Ask().CheckIn(0).CheckIn(2, Domain.Hears.CarPark).Raise();
        var shared = Cards.SchoolSprint.Sharing(
            sprint.State,
            CheckinBot.Cards.Choices<Domain.DigestHolds>.Read(holds)!.Value
        );
        var rows = CheckinBot.Records.SharedRows.Of(shared, sprint.Leader.Id).ToList();
        Assert.Equal(pulses, rows.Count(row => row.Part == "Check-in"));
        Assert.Equal(answers, rows.Count(row => row.Part == "Answer"));
        Assert.Single(rows, row => row.Part == "Barrier");
        Assert.DoesNotContain(rows.Where(row => row.Part == "Answer"), row =>
            row.Cells.Any(cell =>
                cell.Contains("whiteboards is in Year 6", StringComparison.Ordinal)
                || cell.Contains("mini", StringComparison.Ordinal)
            )
        );
    }

    // Chen is stuck and raises it; Ben answers and car-parks; Dana is on it, and wrote down a talk.
    private static async Task<SchoolApp> StartAsync()
    {
        var app = await SchoolApp.StartAsync(Reachable);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.CheckInAsync(
            app.Ben,
            card,
            new()
            {
                ["shoutOut"] = "Chen, for the timer",
                ["stuck"] = "The heating",
                ["hears"] = "carPark",
            }
        );
        var nudge = await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Says("The projector is broken")
        );
        await app.SettledAsync();
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "log");
        await app.Teams.PressAsync(
            app.Dana,
            app.LeaderChat.LastFromBot!,
            "record.save",
            new JsonObject
            {
                ["with"] = "Ben",
                ["about"] = "=talk frames",
                ["tone"] = "positive",
            }
        );
        return app;
    }

    private static async Task<Uri> LinkAsync(SchoolApp app, Person person)
    {
        var chat = app.Teams.PersonalChat(person);
        await app.Teams.SendMessageAsync(person, chat, "export");
        var links = chat.LastFromBot!.Card!["body"]!
            .AsArray()
            .SelectMany(part => part!["actions"]?.AsArray() ?? [])
            .Select(action => (string)action!["url"]!)
            .ToList();
        var link = new Uri(links[1]);
        Assert.Equal($"{link}/xlsx", links[0]);
        Assert.StartsWith("https://checkinbot.example/export/", link.AbsoluteUri, StringComparison.Ordinal);
        return link;
    }

    private static async Task<HttpResponseMessage> OpenAsync(SchoolApp app, Uri link, WebApplication? bot = null)
    {
        using var client = new HttpClient();
        return await client.GetAsync(new Uri(new Uri((bot ?? app.Bot).Urls.First()), link.AbsolutePath));
    }

    private static async Task<List<string[]>> RowsAsync(SchoolApp app, Person person)
    {
        using var answer = await OpenAsync(app, await LinkAsync(app, person));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var reader = CsvHelper.CsvReader.Create(
            await answer.Content.ReadAsByteArrayAsync(),
            CsvHelper.CsvReaderOptions.Default with
            {
                HasHeader = false,
            }
        );
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(place => reader[place].ToString())]);
        }

        return rows;
    }

    private static List<string[]> Of(List<string[]> rows, string part) => [.. rows.Where(row => row[0] == part)];
}
