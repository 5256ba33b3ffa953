using CheckinBot.Operations;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Operations;

public sealed class EraseCommandTests
{
    [Fact]
    public async Task An_administrator_erases_somebody_while_the_service_runs_and_their_cards_are_drawn_anew()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.CheckInAsync(app.Ben, await app.AskNowAsync(await app.SetUpAsync()), Erasing.Marked("Xq7marked"));
        await app.SettledAsync();
        Assert.DoesNotContain(" 0 rows", await RunAsync(app, "--yes", "false"), StringComparison.Ordinal);
        Assert.Contains(await app.EverythingAsync(), row => row.Contains("Xq7marked", StringComparison.Ordinal));

        Assert.Contains(
            "0 rows tell of this person now.",
            await RunAsync(app, "--yes", "true"),
            StringComparison.Ordinal
        );
        Assert.All(await app.EverythingAsync(), row =>
            Assert.DoesNotContain(Erasing.Traces(app.Ben, "Xq7marked"), trace =>
                row.Contains(trace, StringComparison.OrdinalIgnoreCase)
            )
        );
        Assert.DoesNotContain(app.Group.Messages, message => message.IsFromBot && message.Says("Xq7marked"));
        Assert.Contains(
            "0 rows tell of this person. Nothing was changed",
            await RunAsync(app, "--yes", "false"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_no_id_is_said_and_changes_nothing()
    {
        await using var said = new StringWriter();
        Assert.Equal(1, await Commands.RunAsync(["erase", "--tenant", "school", "--person", "Ben"], said));
        Assert.Contains("must be an Entra id", said.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(SchoolApp app, params string[] more)
    {
        await using var said = new StringWriter();
        string[] settings =
        [
            "--environment",
            "Development",
            "--Storage:ConnectionString",
            app.DataSource,
            "--Bot:DangerouslyAllowUnauthenticated",
            "true",
        ];
        Assert.Equal(
            0,
            await Commands.RunAsync(
                [
                    "erase",
                    "--tenant",
                    app.Teams.Options.TenantId,
                    "--person",
                    app.Ben.AadObjectId,
                    .. more,
                    .. settings,
                ],
                said
            )
        );
        return said.ToString();
    }
}
