using System.Text.Json.Nodes;
using CheckinBot.Tests.App;
using Microsoft.Data.Sqlite;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Refusals;

/// <summary>
/// Everybody who might press, and four groups: one whose deputy knows nothing yet, one whose deputy was told, one whose
/// leader passed all on, one whose leader handed it over.
/// </summary>
public sealed class AuthorisationSchool : IAsyncLifetime
{
    private const string MessageAction = "raiseBarrier";
    private const string OtherTenant = "99999999-9999-4999-8999-999999999999";
    private readonly Dictionary<string, JsonObject> templates = [];
    private SchoolApp app = null!;
    private AuthorisedGroup main = null!;
    private AuthorisedGroup told = null!;
    private AuthorisedGroup passed = null!;
    private AuthorisedGroup handed = null!;
    private Conversation reading = null!;

    internal SchoolApp App => app;

    public async Task InitializeAsync()
    {
        app = await SchoolApp.StartAsync();
        foreach (
            var (given, surname) in new[]
            {
                ("Faye", "Former"),
                ("Olu", "Other"),
                ("Grace", "Mbeki"),
                ("Hugo", "Hart"),
                ("Theo", "Told"),
                ("Pia", "Passon"),
                ("Hana", "Handover"),
                ("Lena", "Leads"),
                ("Eve", "Stranger"),
            }
        )
        {
            await app.Teams.InstallAsync(app.Teams.AddPerson(given, surname));
        }

        await app.Teams.InstallAsync(app.Ben);
        main = await GroupAsync("Zq7m", app.Dana, Called("Grace"), app.Ben, app.Chen, Called("Faye"));
        await app.Teams.RemoveMemberAsync(main.Chat, Called("Faye"));
        told = await GroupAsync("Zq7t", Called("Theo"), Called("Hugo"), app.Amira, app.Chen);
        await told.WaitForDeputyAsync();
        passed = await GroupAsync("Zq7p", Called("Pia"), null, app.Ben, app.Chen);
        handed = await GroupAsync("Zq7h", Called("Hana"), null, app.Ben, app.Chen);
        await handed.HandOverAsync(app.Amira);
        reading = (await GroupAsync("Zq7r", Called("Lena"), null, Called("Olu"), app.Chen)).Chat;
        await RememberAsync(app.Ben, main.Chat);
        await RememberAsync(app.Dana, app.LeaderChat);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    internal Person Called(string name) => app.Teams.Person(name);

    internal AuthorisedGroup GroupOf(string who) =>
        who switch
        {
            "deputy, told" => told,
            "passed it on" => passed,
            "handed over" => handed,
            _ => main,
        };

    /// <summary>Presses it wherever such a person can; all that came back.</summary>
    internal async Task<IReadOnlyList<string>> PressAsync(string verb, string who)
    {
        var answers = new List<string>();
        foreach (var (person, chat, elsewhere) in Places(who))
        {
            foreach (var data in GroupOf(who).DataOf(verb))
            {
                answers.AddRange(await PressAsync(verb, person, chat, elsewhere, data));
            }
        }

        return answers;
    }

    /// <summary>Every row of the log and the directory; or those that have to do with a group or its leader.</summary>
    internal IReadOnlyList<string> Rows(AuthorisedGroup? of = null)
    {
        using var connection = new SqliteConnection($"Data Source={app.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Join(
            " UNION ALL ",
            new[] { "Sprints", "Leaders", "Directory" }.Select(table =>
                $"SELECT '{table}' || ' ' || partition || ' ' || key || ' ' || fields FROM {table}"
            )
        );
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return
        [
            .. rows.Where(row =>
                    of is null
                    || row.Contains(of.Id.Value, StringComparison.Ordinal)
                    || row.Contains(of.Keeper.Value, StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private IEnumerable<(Person Who, Conversation Chat, bool Elsewhere)> Places(string who) =>
        who switch
        {
            "member" => [(app.Ben, main.Chat, false)],
            "member, own chat" => [Own(app.Ben)],
            "former member" => [(Called("Faye"), main.Chat, false), Own(Called("Faye"))],
            "other group's member" => [(Called("Olu"), reading, false), Own(Called("Olu"))],
            "leader" => [Own(app.Dana)],
            "deputy, not told" => [Own(Called("Grace"))],
            "deputy, told" => [Own(Called("Hugo"))],
            "passed it on" => [Own(Called("Pia"))],
            "handed over" => [Own(Called("Hana"))],
            "other group's leader" => [Own(Called("Lena"))],
            "other tenant" => [(app.Ben, main.Chat, true), (app.Dana, app.LeaderChat, true)],
            "stranger" => [Own(Called("Eve"))],
            _ => throw new ArgumentOutOfRangeException(nameof(who), who, "Nobody here is this."),
        };

    private (Person Who, Conversation Chat, bool Elsewhere) Own(Person person) =>
        (person, app.Teams.PersonalChat(person), false);

    private async Task<IEnumerable<string>> PressAsync(
        string verb,
        Person person,
        Conversation chat,
        bool elsewhere,
        JsonObject data
    )
    {
        var message = chat.LastFromBot!;
        BotAnswer[] answers = (verb, elsewhere) switch
        {
            (MessageAction, false) =>
            [
                await app.Teams.FetchMessageActionAsync(person, message, verb),
                await app.Teams.SubmitMessageActionAsync(person, message, verb, data),
            ],
            (MessageAction, true) =>
            [
                await FromElsewhereAsync(chat, "composeExtension/fetchTask", Dialog(message, null)),
                await FromElsewhereAsync(chat, "composeExtension/submitAction", Dialog(message, data)),
            ],
            (_, false) => [await app.Teams.InvokeAsync(person, message, verb, data)],
            (_, true) =>
            [
                await FromElsewhereAsync(
                    chat,
                    "adaptiveCard/action",
                    new JsonObject
                    {
                        ["action"] = new JsonObject
                        {
                            ["type"] = "Action.Execute",
                            ["verb"] = verb,
                            ["data"] = data.DeepClone(),
                        },
                        ["trigger"] = "manual",
                    }
                ),
            ],
        };
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        return answers.Select(answer => answer.Body?.ToJsonString() ?? "");
    }

    private static JsonObject Dialog(Message message, JsonObject? data) =>
        new()
        {
            ["commandId"] = MessageAction,
            ["commandContext"] = "message",
            ["data"] = data?.DeepClone(),
            ["messagePayload"] = new JsonObject
            {
                ["id"] = message.Id,
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<div>Mine</div>" },
            },
        };

    // A press that changes nothing, to be sent again with other contents.
    private async Task RememberAsync(Person person, Conversation chat)
    {
        await app.Teams.InvokeAsync(person, chat.LastFromBot!, "checkin.preview", []);
        templates[chat.Id] = app.Teams.Deliveries[^1].Activity;
    }

    private Task<BotAnswer> FromElsewhereAsync(Conversation chat, string name, JsonObject value)
    {
        var press = templates[chat.Id].DeepClone().AsObject();
        (press["id"], press["name"], press["value"]) = ($"f:{Guid.NewGuid()}", name, value);
        press["channelData"]!["tenant"]!["id"] = OtherTenant;
        press["conversation"]!["tenantId"] = OtherTenant;
        return app.Teams.RedeliverAsync(press);
    }

    private async Task<AuthorisedGroup> GroupAsync(string mark, Person leader, Person? deputy, params Person[] members)
    {
        var group = new AuthorisedGroup(app, app.Teams.AddGroupChat($"Group {mark}", members), mark, leader, app.Chen);
        await group.FillAsync(deputy, mark == "Zq7p" ? app.Amira : null);
        return group;
    }
}
