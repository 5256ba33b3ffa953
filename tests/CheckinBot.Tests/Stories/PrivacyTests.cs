using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

public sealed class PrivacyTests
{
    private const string Mark = "Xq7marked";

    [Fact]
    public async Task No_log_line_holds_what_a_person_wrote_or_is_called()
    {
        await using var app = await SchoolApp.StartAsync(leaderInstalled: false);
        var sprint = await app.SetUpAsync(new() { ["focus"] = $"{Mark} focus", ["evidence"] = $"{Mark} evidence" });
        var card = await app.AskNowAsync(sprint);
        var said = new JsonObject
        {
            ["done"] = $"{Mark} done",
            ["tweak"] = $"{Mark} tweak",
            ["shoutOut"] = $"{Mark} thanks",
            ["stuck"] = $"{Mark} stuck",
            ["hears"] = "leader",
        };
        await app.CheckInAsync(app.Chen, card, said);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader has not heard yet"));
        await app.Teams.InstallAsync(app.Dana);
        var nudge = await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says($"{Mark} stuck"));
        await app.SendAsync(
            app.Dana,
            nudge,
            "barrier.clear",
            new() { ["outcome"] = "lesson", ["note"] = $"{Mark} note" }
        );
        await app.Teams.SendMessageAsync(app.Ben, app.Group, $"{Mark} word");
        await app.CheckInAsync(app.Ben, card, new() { ["done"] = $"{Mark} {new string('x', 1001)}" });
        using (app.StorageOutage())
        {
            await app.CheckInAsync(app.Ben, card, said);
        }

        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(7));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("What check-in 1 brought"));

        Assert.NotEmpty(app.Log.All);
        string[] words = [Mark, .. app.Teams.People.SelectMany(person => new[] { person.GivenName, person.Surname })];
        Assert.DoesNotContain(app.Log.All, line =>
            words.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase))
        );
    }
}
