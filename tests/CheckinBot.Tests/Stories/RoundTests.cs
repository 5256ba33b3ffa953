using CheckinBot.Domain;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

public sealed class RoundTests
{
    private static readonly DateTimeOffset Thursday = new(2026, 11, 26, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_group_is_asked_at_its_hour_and_not_before()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.MoveToAsync(Thursday.AddMinutes(-1));
        await app.SettledAsync();
        Assert.DoesNotContain(app.Group.Messages, Asks);
        await app.MoveToAsync(Thursday);
        await app.Teams.WaitForMessageAsync(app.Group, Asks);
    }

    [Fact]
    public async Task The_hour_is_the_hour_of_the_groups_own_zone()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync(new() { ["zone"] = "America/New_York" });
        await app.MoveToAsync(Thursday.AddHours(5));
        await app.Teams.WaitForMessageAsync(app.Group, Asks);
        Assert.Equal(Thursday.AddHours(5), (await app.NewestAsync()).Sprint.Rounds[0].OpenedAt.ToDateTimeOffset());
    }

    [Fact]
    public async Task Nobody_is_asked_in_the_holiday()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync(new() { ["holidayFrom"] = "2026-11-25", ["holidayTo"] = "2026-11-27" });
        await app.MoveToAsync(Thursday);
        await app.MoveToAsync(Thursday.AddDays(7));
        await app.Teams.WaitForMessageAsync(app.Group, Asks);
        Assert.Equal(RoundState.Open, Assert.Single((await app.SettledAsync()).Rounds).State);
    }

    [Fact]
    public async Task Nobody_is_asked_in_any_of_several_holidays()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync(
            new()
            {
                ["holidayFrom"] = "2026-11-25",
                ["holidayTo"] = "2026-11-27",
                ["holidays"] = "2-4 December\n9 December",
            }
        );
        Assert.True(
            app.Group.LastFromBot!.Says("No check-in on Thu 26 Nov and Thu 3 Dec: they are in your holidays."),
            app.Group.LastFromBot!.Reading
        );
        await app.MoveToAsync(Thursday);
        await app.MoveToAsync(Thursday.AddDays(7));
        Assert.DoesNotContain(app.Group.Messages, Asks);
        await app.MoveToAsync(Thursday.AddDays(14));
        await app.Teams.WaitForMessageAsync(app.Group, Asks);
    }

    [Theory]
    [InlineData("School:Holidays", "2026-11-26, 2026-12-03/2026-12-04")]
    [InlineData("School:Holidays:0", "2026-11-26/2026-12-04")]
    public async Task Nobody_is_asked_in_the_schools_holidays(string key, string value)
    {
        await using var app = await SchoolApp.StartAsync(new() { [key] = value });
        await app.SetUpAsync();
        Assert.True(
            app.Group.LastFromBot!.Says("No check-in on Thu 26 Nov and Thu 3 Dec: the school is closed."),
            app.Group.LastFromBot!.Reading
        );
        Assert.True(app.Group.LastFromBot!.Says("The next check-in is on Thu 10 Dec, 15:00."));
        await app.MoveToAsync(Thursday);
        await app.MoveToAsync(Thursday.AddDays(7));
        Assert.DoesNotContain(app.Group.Messages, Asks);
    }

    [Fact]
    public async Task A_running_sprint_learns_of_the_schools_holidays_when_the_service_starts_with_them()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Bot.StopAsync();
        await app.StartBotAsync(new() { ["School:Holidays"] = "2026-11-26" });
        await app.MoveToAsync(Thursday);
        await Watching.UntilAsync(async () => (await app.NewestAsync()).Sprint.Plan.School is not null);
        Assert.DoesNotContain(app.Group.Messages, Asks);
        await app.MoveToAsync(Thursday.AddDays(7));
        await app.Teams.WaitForMessageAsync(app.Group, Asks);
    }

    [Fact]
    public async Task An_open_round_is_brought_to_mind_once()
    {
        await using var app = await OpenAsync();
        await app.MoveToAsync(Friday);
        await app.Teams.WaitForMessageAsync(app.Group, Reminds);
        await app.MoveToAsync(Friday.AddHours(2));
        await app.SettledAsync();
        Assert.Single(app.Group.Messages, Reminds);
    }

    [Fact]
    public async Task Nobody_is_reminded_when_everybody_has_answered()
    {
        await using var app = await OpenAsync();
        var card = app.Group.Messages.Single(Asks);
        foreach (var person in new[] { app.Amira, app.Ben, app.Chen })
        {
            await app.CheckInAsync(person, card);
        }

        await app.MoveToAsync(Friday);
        await app.WhenAsync(sprint => sprint.Rounds[0].RemindAt is null);
        await app.SettledAsync();
        Assert.DoesNotContain(app.Group.Messages, Reminds);
    }

    [Fact]
    public async Task A_round_closes_with_what_it_brought()
    {
        await using var app = await OpenAsync();
        await app.CheckInAsync(
            app.Ben,
            app.Group.Messages.Single(Asks),
            new() { ["shoutOut"] = "Chen, for the timer" }
        );
        await app.MoveToAsync(Friday.AddHours(6));
        var summary = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("What check-in 1 brought")
        );
        Assert.True(summary.Says("1 answer: 1 on track"));
        Assert.True(summary.Says("Ben Okafor tried exit tickets"));
        Assert.True(summary.Says("Chen, for the timer"));
        Assert.DoesNotContain("Amira", summary.Reading, StringComparison.Ordinal);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_closed_rounds_card_takes_only_late_answers()
    {
        await using var app = await OpenAsync();
        var card = app.Group.Messages.Single(Asks);
        await app.MoveToAsync(Friday.AddHours(6));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == card.Id && message.Says("Closed."));
        Assert.True(app.Group.Find(card.Id)!.Says("Add mine late"));
    }

    [Fact]
    public async Task An_hour_missed_by_more_than_two_hours_is_not_made_up_for()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.MoveToAsync(Thursday.AddHours(2).AddMinutes(1));
        var sprint = await app.WhenAsync(sprint => !sprint.Rounds.IsEmpty);
        Assert.Equal(RoundState.Missed, sprint.Rounds[0].State);
        Assert.DoesNotContain(app.Group.Messages, Asks);
    }

    [Fact]
    public async Task An_hour_missed_by_less_is_made_up_for()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.MoveToAsync(Thursday.AddHours(2));
        await app.Teams.WaitForMessageAsync(app.Group, Asks);
    }

    [Fact]
    public async Task Asking_while_a_round_is_open_is_refused_with_what_helps()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.SetUpAsync();
        await app.AskNowAsync(card);
        var answer = await app.Teams.InvokeAsync(app.Ben, card, "round.ask", card.Card.DataOf("round.ask"));
        Assert.Equal(
            "Check-in 1 is open already. Write \"@CheckinBot check in\" to bring its card down here.",
            answer.Toast
        );
        Assert.Single((await app.SettledAsync()).Rounds);
    }

    [Fact]
    public async Task After_asking_now_the_next_round_opens_as_scheduled()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.AskNowAsync(await app.SetUpAsync());
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(7));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("What check-in 1 brought"));
        await app.MoveToAsync(Thursday);
        await app.Teams.WaitForMessageAsync(app.Group, message => Asks(message) && message.Says("Check-in 2"));
    }

    private static bool Asks(Message message) => message.Says("How is it going?");

    private static bool Reminds(Message message) => message.Says("is still open");

    private static async Task<SchoolApp> OpenAsync()
    {
        var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.MoveToAsync(Thursday);
        await app.Teams.WaitForMessageAsync(app.Group, Asks);
        await app.SettledAsync();
        return app;
    }
}
