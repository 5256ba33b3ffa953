using CheckinBot.EventStore;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Calendar;

/// <summary>A group goes by its school's calendar, whatever becomes of the calendar.</summary>
public sealed class SchoolCalendarTests
{
    private static readonly DateTimeOffset Thursday = SchoolApp.Monday.AddDays(3).AddHours(6);
    private static readonly LocalDate FirstThursday = new(2026, 11, 26);

    [Fact]
    public async Task On_a_day_that_the_calendar_closes_nobody_is_asked_and_the_sprint_says_so()
    {
        using var file = new TermFile().Closing(FirstThursday);
        await using var app = await StartAsync(file);
        await app.SetUpAsync();
        var said = app.Group.LastFromBot!;
        Assert.True(said.Says("No check-in on Thu 26 Nov: the school is closed."), said.Reading);
        Assert.True(said.Says("The next check-in is on Thu 3 Dec, 15:00."), said.Reading);
        await app.MoveToAsync(Thursday);
        Assert.DoesNotContain(app.Group.Messages, Asks);
        await app.MoveToAsync(Thursday.AddDays(7));
        await app.Teams.WaitForMessageAsync(app.Group, Asks);
    }

    [Fact]
    public async Task The_set_up_says_which_check_ins_fall_away_before_it_starts()
    {
        using var file = new TermFile().Closing(FirstThursday);
        await using var app = await StartAsync(file);
        var form = await app.Teams.PressAsync(
            app.Amira,
            app.Group.Messages.First(message => message.Card.Offers("sprint.setup")),
            "sprint.setup"
        );
        Assert.True(
            form.Card.Has("No check-in on Thu 26 Nov: the school is closed.")
                && form.Card.Has("With these dates the first check-in is on Thu 3 Dec, 15:00.")
        );
    }

    [Fact]
    public async Task A_running_sprint_learns_at_night_of_a_day_that_was_closed_or_is_open_after_all()
    {
        using var file = new TermFile().Closing(FirstThursday);
        await using var app = await StartAsync(file);
        await app.SetUpAsync();
        file.Closing(FirstThursday.PlusDays(7));
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1));
        await Watching.UntilAsync(async () =>
            (await app.NewestAsync()).Sprint.Plan.School is { } school
            && school.Closed.Has(FirstThursday.PlusDays(7))
            && !school.Closed.Has(FirstThursday)
        );
        await app.MoveToAsync(Thursday);
        await app.Teams.WaitForMessageAsync(app.Group, Asks);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_in_the_log_and_changes_nothing_that_was_known()
    {
        using var file = new TermFile().Closing(FirstThursday);
        await using var app = await StartAsync(file);
        await app.SetUpAsync();
        file.Breaking();
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1));
        await Watching.UntilAsync(() =>
            new(
                app.Log.All.Any(line =>
                    line.Contains(
                        "School calendar 1 (a file): it holds no iCalendar; what it last said stays in force",
                        StringComparison.Ordinal
                    )
                )
            )
        );
        await app.MoveToAsync(Thursday);
        Assert.DoesNotContain(app.Group.Messages, Asks);
        Assert.DoesNotContain(app.Log.All, line => line.Contains(file.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_start_without_the_calendar_goes_by_the_copy_that_is_stored()
    {
        using var file = new TermFile().Closing(FirstThursday);
        await using var app = await StartAsync(file);
        await app.Bot.StopAsync();
        file.Breaking();
        var again = await app.StartBotAsync(new() { ["School:Calendar"] = file.Path });
        Assert.True(again.Services.GetRequiredService<SchoolInForce>().Now!.Closed.Has(FirstThursday));
        await app.SetUpAsync();
        await app.MoveToAsync(Thursday);
        Assert.DoesNotContain(app.Group.Messages, Asks);
    }

    [Fact]
    public async Task A_nudge_waits_for_the_day_after_a_closed_one()
    {
        using var file = new TermFile().Closing(FirstThursday.PlusDays(-2));
        await using var app = await StartAsync(file);
        await app.SetUpAsync();
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(2));
        await app.RaiseInAsync(app.Group, app.Ben, "The hall is locked");
        Assert.DoesNotContain(app.LeaderChat.Messages, message => message.Says("The hall is locked"));
        await app.PassAsync(SchoolApp.Monday.AddDays(2));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("The hall is locked"));
    }

    [Fact]
    public async Task Check_says_what_the_calendar_closes_or_why_it_cannot_be_read()
    {
        using var file = new TermFile().Closing(LocalDate.FromDateTime(DateTime.UtcNow).PlusDays(9));
        var place = await new Operations.Place().MadeAsync();
        string[] arguments =
        [
            "check",
            "--environment",
            "Development",
            "--Storage:ConnectionString",
            place.Source,
            "--Bot:DangerouslyAllowUnauthenticated=true",
            $"--School:Calendar={file.Path},no/such.ics",
        ];
        var (code, said) = await Running.CommandAsync(arguments);
        Assert.Equal(1, code);
        Assert.Contains(
            "WRONG  school calendar: 1 (a file) closes 1 days within a year; 2 (a file) there is no "
                + "such file. What was last read stays in force.",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("closed days: 2 calendars, 0 holidays of the settings", said, StringComparison.Ordinal);
        Assert.DoesNotContain(file.Path, said, StringComparison.Ordinal);
    }

    private static async Task<SchoolApp> StartAsync(TermFile file)
    {
        var app = await SchoolApp.StartAsync(new() { ["School:Calendar"] = file.Path });
        await Watching.UntilAsync(() => new(app.Bot.Services.GetRequiredService<SchoolInForce>().Now is not null));
        return app;
    }

    private static bool Asks(Simulator.Message message) => message.IsFromBot && message.Says("How is it going?");
}
