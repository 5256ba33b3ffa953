using System.Text.Json.Nodes;
using CheckinBot.Tests.App;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Refusals;

/// <summary>
/// The same press once more: from Teams, which sends again what it got no answer to, or from somebody who kept it.
/// </summary>
public sealed class ReplayTests(AuthorisationSchool school) : IClassFixture<AuthorisationSchool>
{
    [Fact]
    public async Task Whatever_was_pressed_changes_nothing_when_it_comes_again_or_from_another_chat()
    {
        var (app, group) = (school.App, school.GroupOf("member"));
        var elsewhere = school.GroupOf("deputy, told").Chat;
        var changed = 0;
        foreach (var verb in app.Verbs())
        {
            foreach (
                var (who, chat) in new[] { (app.Ben, group.Chat), (group.Leader, app.Teams.PersonalChat(group.Leader)) }
            )
            {
                var before = school.Rows();
                var press = await PressAsync(who, chat, verb, group.DataOf(verb).First());
                await group.RestAsync();
                var after = school.Rows();
                changed += before.SequenceEqual(after) ? 0 : 1;
                await AgainAsync(group, press, after, $"{verb} by {who.Name}, again");
                if (!before.SequenceEqual(after))
                {
                    var other = JsonNode
                        .Parse(press.ToJsonString().Replace("\"Mine\"", "\"Theirs\"", StringComparison.Ordinal))!
                        .AsObject();
                    await AgainAsync(group, other, after, $"{verb} by {who.Name}, again with other words");
                    await AgainAsync(
                        group,
                        OfSomethingElse(press),
                        after,
                        $"{verb} by {who.Name}, again with other ids"
                    );
                }

                press["conversation"]!["id"] = elsewhere.Id;
                Assert.Equal(200, (await app.Teams.RedeliverAsync(press)).Status);
                Assert.True(
                    Of(group, after).SequenceEqual(Of(group, school.Rows())),
                    $"{verb} by {who.Name}, from another chat"
                );
            }
        }

        Assert.InRange(changed, 18, 100);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_check_in_that_comes_again_after_hours_brings_no_old_words_back()
    {
        await using var scene = await Scene.StartAsync();
        var app = scene.App;
        var own = await app.CheckInAsync(app.Ben, scene.Card, Doing.InTheWay("Old words"));
        var old = app
            .Teams.Deliveries.Last(one => one.Activity.ToJsonString().Contains("Old words", StringComparison.Ordinal))
            .Activity;
        var form = (
            await app.Teams.InvokeAsync(app.Ben, scene.Card, "checkin.edit", own.Card.DataOf("checkin.edit"))
        ).Card;
        await app.Teams.InvokeAsync(
            app.Ben,
            scene.Card,
            "checkin.submit",
            Trying.With(
                form.DataOf("checkin.submit"),
                [
                    ("done", "Tried it"),
                    ("tweak", "Shorter"),
                    .. Doing.InTheWay("New words").Select(one => (one.Key, one.Value)),
                ]
            )
        );
        await app.PassAsync(SchoolApp.Monday.AddHours(7));
        var before = await app.RestAsync();
        await app.Teams.RedeliverAsync(old);
        var after = await app.RestAsync();
        Assert.Equal(before.Sequence, after.Sequence);
        Assert.Equal("New words", after.Rounds[0].Checkins[new(app.Ben.AadObjectId)].Answer.Stuck);
    }

    private async Task AgainAsync(AuthorisedGroup group, JsonObject press, IReadOnlyList<string> rows, string what)
    {
        Assert.Equal(200, (await school.App.Teams.RedeliverAsync(press)).Status);
        await group.RestAsync();
        Assert.True(rows.SequenceEqual(school.Rows()), $"{what}: {string.Join('\n', school.Rows().Except(rows))}");
    }

    private static JsonObject OfSomethingElse(JsonObject press)
    {
        var other = press.DeepClone().AsObject();
        var data = other["value"]!["action"]!["data"]!.AsObject();
        foreach (
            var (name, made) in new (string, JsonNode)[]
            {
                ("round", 99),
                ("idea", 99),
                ("barrier", "0123456789ab"),
                ("plan", "0123456789ab"),
                ("touch", "0123456789ab"),
            }.Where(one => data.ContainsKey(one.Item1))
        )
        {
            data[name] = made;
        }

        return other;
    }

    private async Task<JsonObject> PressAsync(Person who, Conversation chat, string verb, JsonObject data)
    {
        await school.App.Teams.InvokeAsync(who, chat.LastFromBot!, verb, data);
        return school
            .App.Teams.Deliveries.Last(one => (string?)one.Activity["name"] == "adaptiveCard/action")
            .Activity.DeepClone()
            .AsObject();
    }

    private static IEnumerable<string> Of(AuthorisedGroup group, IEnumerable<string> rows) =>
        rows.Where(row =>
            row.StartsWith($"Sprints {group.Id}", StringComparison.Ordinal)
            || row.StartsWith($"Leaders {group.Keeper}", StringComparison.Ordinal)
        );
}
