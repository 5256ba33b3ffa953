using CheckinBot.Domain;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>Somebody is away, or lets a check-in pass: nobody waits for them. It is Monday, 23 November 2026.</summary>
public sealed class AwayTests
{
    [Fact]
    public async Task In_a_line_a_member_says_until_when_and_why_and_the_group_reads_it()
    {
        await using var app = await SetUpAsync();
        await app.Teams.SendMessageAsync(app.Chen, app.Group, "away until Friday: a course");
        var said = app.Group.LastFromBot!;
        Assert.True(
            said.Says("is away until Fri 27 Nov. Nobody waits for them; they are back on Mon 30 Nov.")
                && said.Says("a course"),
            said.Reading
        );
        Assert.Equal(
            new Absence(new(2026, 11, 23), new(2026, 11, 27), "a course"),
            (await app.SettledAsync()).Absences[Id(app.Chen)]
        );
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "help");
        Assert.True(
            app.Group.LastFromBot!.Says("until Fri 27 Nov (") && app.Group.LastFromBot!.Says("a course"),
            app.Group.LastFromBot!.Reading
        );
    }

    [Fact]
    public async Task On_the_card_a_member_picks_the_days_and_back_ends_it()
    {
        await using var app = await SetUpAsync();
        await app.Teams.SendMessageAsync(app.Chen, app.Group, "away");
        var form = app.Group.LastFromBot!;
        var answer = await app.Teams.PressAsync(
            app.Chen,
            form,
            "away.save",
            new() { ["firstDay"] = "2026-12-02", ["lastDay"] = "2026-12-04" }
        );
        Assert.True(answer.Card!.Has("from Wed 2 Dec to Fri 4 Dec"), answer.Body?.ToString());
        await app.Teams.SendMessageAsync(app.Chen, app.Group, "back");
        Assert.Empty((await app.SettledAsync()).Absences);
    }

    [Fact]
    public async Task Who_taps_that_they_are_back_is_back_for_all_who_read_the_card()
    {
        await using var app = await SetUpAsync();
        await app.Teams.SendMessageAsync(app.Chen, app.Group, "away until Friday");
        var said = app.Group.LastFromBot!;
        Assert.True((await app.Teams.PressAsync(app.Chen, said, "away.end")).Card!.Has("is back."));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == said.Id && message.Says("is back.") && !message.Card.Offers("away.end")
        );
        Assert.Empty((await app.SettledAsync()).Absences);
    }

    [Theory]
    [InlineData("away until soon", "I could not read")]
    [InlineData("away 3-7 October 2026", "over already")]
    public async Task What_cannot_be_read_or_is_over_is_asked_for_again_and_nothing_is_kept(string text, string problem)
    {
        await using var app = await SetUpAsync();
        await app.Teams.SendMessageAsync(app.Chen, app.Group, text);
        Assert.True(
            app.Group.LastFromBot!.Says(problem) && app.Group.LastFromBot!.Card.Offers("away.save"),
            app.Group.LastFromBot!.Reading
        );
        Assert.Empty((await app.SettledAsync()).Absences);
    }

    [Fact]
    public async Task Nobody_is_reminded_when_those_who_have_not_answered_are_away_or_let_it_pass()
    {
        await using var app = await SetUpAsync();
        await app.MoveToAsync(SchoolApp.Monday.AddDays(3).AddHours(6));
        var card = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("How is it going?"));
        await app.CheckInAsync(app.Amira, card, new() { ["done"] = "Exit tickets" });
        await app.Teams.SendMessageAsync(app.Chen, app.Group, "away until Friday");
        var beside = app.Group.Messages.Last(message => message.Card.Offers("round.skip"));
        Assert.True((await app.Teams.PressAsync(app.Ben, beside, "round.skip")).IsSuccess);
        Assert.True(app.Group.Find(beside.Id)!.Says("Away:"), app.Group.Find(beside.Id)!.Reading);
        await app.MoveToAsync(SchoolApp.Monday.AddDays(4).AddHours(1));
        await app.SettledAsync();
        Assert.DoesNotContain(app.Group.Messages, message => message.Says("is still open"));
    }

    [Fact]
    public async Task A_leader_says_that_they_are_away_and_the_group_may_name_a_deputy()
    {
        await using var app = await SetUpAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "away until Wednesday");
        Assert.True(app.LeaderChat.LastFromBot!.Says("is away until Wed 25 Nov"), app.LeaderChat.LastFromBot!.Reading);
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader is away"));
        Assert.True(
            news.Says("There is no deputy: what you raise in that time waits until Thu 26 Nov.")
                && news.Card.Offers("support.choose"),
            news.Reading
        );
        await app.RaiseInAsync(app.Group, app.Ben, "The hall is locked");
        Assert.DoesNotContain(app.LeaderChat.Messages, message => message.Says("The hall is locked"));
        await app.PassAsync(SchoolApp.Monday.AddDays(3));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("The hall is locked"));
    }

    [Fact]
    public async Task Where_a_barrier_is_raised_the_group_reads_that_the_leader_is_away_and_that_it_waits()
    {
        await using var app = await SetUpAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "barrier");
        Assert.False(app.Group.LastFromBot!.Says("is away"), app.Group.LastFromBot!.Reading);
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "away until Wednesday");
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "barrier");
        const string Line = "is away until Wed 25 Nov: what you raise for them waits until Thu 26 Nov.";
        Assert.True(app.Group.LastFromBot!.Says(Line), app.Group.LastFromBot!.Reading);
        await app.PassAsync(SchoolApp.Monday.AddDays(3));
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "barrier");
        Assert.False(app.Group.LastFromBot!.Says("is away"), app.Group.LastFromBot!.Reading);
    }

    [Fact]
    public async Task A_check_in_says_whom_a_barrier_reaches_while_the_leader_is_away_or_soon_will_be()
    {
        await using var app = await SchoolApp.StartAsync();
        var deputy = app.Teams.AddPerson("Grace", "Mbeki");
        await app.Teams.InstallAsync(deputy);
        var sprint = await app.SetUpAsync(new() { ["deputy"] = deputy.AadObjectId });
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "away 24-25 November");
        await app.SettledAsync();
        var card = await app.AskNowAsync(sprint);
        Assert.True(card.Says("is away from Tue 24 Nov to Wed 25 Nov: what you raise for them goes to"), card.Reading);
        Assert.True(card.Says("Grace Mbeki") && card.Says(", the deputy."), card.Reading);
    }

    [Fact]
    public async Task While_the_leader_is_away_the_deputy_hears_at_once()
    {
        await using var app = await SchoolApp.StartAsync();
        var deputy = app.Teams.AddPerson("Grace", "Mbeki");
        await app.Teams.InstallAsync(deputy);
        await app.SetUpAsync(new() { ["deputy"] = deputy.AadObjectId });
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "away until Wednesday");
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader is away"));
        Assert.True(news.Says("the deputy, at once"), news.Reading);
        await app.RaiseInAsync(app.Group, app.Ben, "The hall is locked");
        var nudge = await app.Teams.WaitForMessageAsync(app.Teams.PersonalChat(deputy), message =>
            message.Says("The hall is locked")
        );
        Assert.True(nudge.Says("is away, so you hear of it as the deputy."), nudge.Reading);
        Assert.DoesNotContain(app.LeaderChat.Messages, message => message.Says("The hall is locked"));
    }

    [Fact]
    public async Task In_ones_own_chat_it_reaches_every_group_of_theirs_and_a_stranger_s_word_none()
    {
        await using var app = await SetUpAsync();
        await app.Teams.InstallAsync(app.Chen);
        await app.Teams.SendMessageAsync(app.Chen, app.Teams.PersonalChat(app.Chen), "away tomorrow");
        Assert.True((await app.SettledAsync()).IsAway(Id(app.Chen), new(2026, 11, 24)));
        var stranger = app.Teams.AddPerson("Grace", "Mbeki");
        await app.Teams.InstallAsync(stranger);
        await app.Teams.SendMessageAsync(stranger, app.Teams.PersonalChat(stranger), "away tomorrow");
        Assert.True(app.Teams.PersonalChat(stranger).LastFromBot!.Says("I know of no running sprint that you are in."));
    }

    private static MemberId Id(Simulator.Person person) => new(person.AadObjectId);

    private static async Task<SchoolApp> SetUpAsync()
    {
        var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        return app;
    }
}
