using CheckinBot.Tests.App;
using CheckinBot.Tests.Refusals;
using Microsoft.Data.Sqlite;

namespace CheckinBot.Tests.Stories;

/// <summary>
/// Nobody but its leader can see that there is a plan; whoever was asked sees what they were asked, and the group what
/// somebody said yes to.
/// </summary>
public sealed class SecrecyTests
{
    private const string Mark = "Zk4plan";

    [Fact]
    public async Task A_school_whose_leader_has_plans_looks_to_everybody_else_like_one_whose_leader_has_none()
    {
        await using var quiet = await Scene.StartAsync();
        await using var planning = await Scene.StartAsync();
        Assert.Equal(await LookAsync(quiet, withPlans: false), await LookAsync(planning, withPlans: true));
    }

    [Fact]
    public async Task A_plan_s_words_are_in_no_message_to_others_no_row_but_the_leader_s_own_and_no_log_line()
    {
        await using var scene = await Scene.StartAsync();
        var app = scene.App;
        await app.QuietAsync();
        var (before, calls) = ((await app.SettledAsync()).Sequence, CallsTo(app.Group));
        await PlanAsync(scene);
        Assert.Equal((before, calls), ((await app.SettledAsync()).Sequence, CallsTo(app.Group)));

        var ids = (await app.LeaderAsync()).Plans.Select(plan => plan.Id.Value).Append(Mark).ToList();
        Assert.Equal(5, ids.Count);
        var asked = app.Teams.PersonalChat(app.Ben);
        Assert.DoesNotContain(Messages(app.Teams.Conversations.Except([app.LeaderChat, asked])), text =>
            ids.Exists(id => text.Contains(id, StringComparison.Ordinal))
        );
        Assert.Contains(Messages([asked]), text => text.Contains($"{Mark} then again", StringComparison.Ordinal));
        Assert.DoesNotContain(Messages([asked]), text => text.Contains($"{Mark} with", StringComparison.Ordinal));

        var rows = Rows(app);
        Assert.DoesNotContain(rows, row =>
            row.Table != "Leaders" && ids.Exists(id => row.Text.Contains(id, StringComparison.Ordinal))
        );
        Assert.Contains(rows, row =>
            row.Table == "Leaders" && row.Text.Contains($"{Mark} with", StringComparison.Ordinal)
        );

        Assert.Contains(app.Log.All, line =>
            line.Contains($"Log {app.Keeper()}: notice letter:", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(app.Log.All, line =>
            new[] { Mark, "invite", "backup", "Ben", "Okafor" }.Any(word =>
                line.Contains(word, StringComparison.OrdinalIgnoreCase)
            )
        );

        int CallsTo(Conversation chat) => app.Teams.Calls.Count(call => call.ConversationId == chat.Id);
    }

    [Fact]
    public async Task After_a_yes_the_group_has_if_and_then_and_not_the_words_to_the_one_who_was_asked()
    {
        await using var scene = await Scene.StartAsync();
        var app = scene.App;
        await app.Teams.InstallAsync(app.Ben);
        await app.OfferAsync(
            await app.DraftAsync($"{Mark} when", $"{Mark} then", $"{Mark} with"),
            app.Ben,
            $"{Mark} message"
        );
        await app.Teams.PressAsync(app.Ben, await app.QuestionAsync(app.Ben), "plan.yes");
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says($"{Mark} when") && message.Says($"{Mark} then")
        );
        await app.SettledAsync();
        string[] secret = [$"{Mark} with", $"{Mark} message"];
        Assert.DoesNotContain(Rows(app), row =>
            row.Table != "Leaders" && secret.Any(text => row.Text.Contains(text, StringComparison.Ordinal))
        );
        Assert.DoesNotContain(Messages([app.Group]), message =>
            secret.Any(text => message.Contains(text, StringComparison.Ordinal))
        );
        Assert.DoesNotContain(app.Log.All, line => line.Contains(Mark, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> LookAsync(Scene scene, bool withPlans)
    {
        var app = scene.App;
        await app.Teams.InstallAsync(app.Chen);
        var barrier = scene.Nudge.Card.DataOf("barrier.clear");
        var ids = Onlooker.Everything(app, (string)barrier["sprint"]!, (string)barrier["barrier"]!);
        if (withPlans)
        {
            await PlanAsync(scene);
            ids["plan"] = (await app.LeaderAsync()).Plans[^1].Id.Value;
        }

        return await Onlooker.LookAsync(app, ids);
    }

    // A draft that is edited, offered and refused; one that is dropped; one that stays; and one to step in, offered to
    // somebody who cannot be reached.
    private static async Task PlanAsync(Scene scene)
    {
        var app = scene.App;
        await app.Teams.InstallAsync(app.Ben);
        var list = await app.DraftAsync($"{Mark} when", $"{Mark} then", $"{Mark} with");
        await app.Teams.PressAsync(app.Dana, list, "plan.edit");
        await app.Teams.PressAsync(app.Dana, list, "plan.save", new() { ["then"] = $"{Mark} then again" });
        await app.OfferAsync(list, app.Ben, $"{Mark} message");
        await app.Teams.PressAsync(app.Ben, await app.QuestionAsync(app.Ben), "plan.no");
        await app.Teams.PressAsync(
            app.Dana,
            await app.DraftAsync($"{Mark} when", $"{Mark} dropped", $"{Mark} with"),
            "plan.drop"
        );
        await app.DraftAsync($"{Mark} when", $"{Mark} kept", $"{Mark} with");
        await app.FillAsync(
            app.Dana,
            scene.Nudge,
            "plan.stepInSave",
            new()
            {
                ["coOwner"] = app.Amira.AadObjectId,
                ["then"] = $"{Mark} step in",
                ["message"] = $"{Mark} message",
            }
        );
        await app.QuietAsync();
    }

    private static IEnumerable<string> Messages(IEnumerable<Conversation> chats) =>
        chats
            .SelectMany(chat => chat.Messages)
            .Select(message => message.Activity.ToJsonString() + message.Card?.ToJsonString());

    private static List<(string Table, string Text)> Rows(SchoolApp app)
    {
        using var connection = new SqliteConnection($"Data Source={app.Database};Pooling=False;Mode=ReadOnly");
        connection.Open();
        var rows = new List<(string, string)>();
        foreach (var table in Enum.GetNames<CheckinBot.Store.StoreTable>())
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of the product's own tables.
            command.CommandText = $"SELECT partition || ' ' || key || ' ' || fields FROM {table}";
#pragma warning restore CA2100
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                rows.Add((table, reader.GetString(0)));
            }
        }

        return rows;
    }
}
