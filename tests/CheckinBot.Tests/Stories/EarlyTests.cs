using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>
/// The next check-in is answered the evening before; and each is reminded as they chose. Thursdays at 15:00.
/// </summary>
public sealed class EarlyTests
{
    [Fact]
    public async Task From_the_word_check_in_the_next_round_is_answered_the_evening_before()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.MoveToAsync(SchoolApp.Monday.AddDays(2).AddHours(9));
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "check in");
        Assert.True((await app.Teams.PressAsync(app.Amira, app.Group.LastFromBot!, "checkin.early")).IsSuccess);
        var form = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("You are early, and that is fine.")
        );
        var answer = await app.CheckInAsync(app.Amira, form, new() { ["done"] = "Exit tickets in two lessons" });
        Assert.True(answer.Card!.Has("before it opened: it stands there when it does"), answer.Body?.ToString());
        await app.MoveToAsync(SchoolApp.Monday.AddDays(3).AddHours(6));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Answered so far: Amira Haddad.") || message.Says("Answered so far")
        );
        Assert.Equal(
            "Exit tickets in two lessons",
            (await app.SettledAsync()).Rounds[0].Checkins[new(app.Amira.AadObjectId)].Answer.Done
        );
    }

    [Fact]
    public async Task In_the_morning_it_is_not_offered_yet()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "check in");
        Assert.False(app.Group.LastFromBot!.Card.Offers("checkin.early"));
    }

    [Fact]
    public async Task Whoever_chose_their_own_chat_is_reminded_there_and_nobody_reads_what_they_chose()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Chen, app.Group, "remind me");
        var card = app.Group.LastFromBot!;
        var tooSoon = await app.Teams.PressAsync(app.Chen, card, "remind.choose", null, action =>
            (string?)action["data"]?["remind"] == "ownChat"
        );
        Assert.Contains("write me a line in your own chat", tooSoon.Toast, StringComparison.Ordinal);
        await app.Teams.InstallAsync(app.Chen);
        await app.Teams.SendMessageAsync(app.Chen, app.Teams.PersonalChat(app.Chen), "help");
        var chosen = await app.Teams.PressAsync(app.Chen, card, "remind.choose", null, action =>
            (string?)action["data"]?["remind"] == "ownChat"
        );
        Assert.Equal("I remind you in your own chat from now on. Only you know.", chosen.Toast);
        await app.MoveToAsync(SchoolApp.Monday.AddDays(3).AddHours(6));
        var ask = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("How is it going?"));
        await app.CheckInAsync(app.Amira, ask);
        await app.CheckInAsync(app.Ben, ask);
        await app.MoveToAsync(SchoolApp.Monday.AddDays(4).AddHours(1));
        await app.Teams.WaitForMessageAsync(app.Teams.PersonalChat(app.Chen), message =>
            message.Says("Your group's check-in is still open")
        );
        Assert.DoesNotContain(app.Group.Messages, message =>
            message.Says("Check-in 1 is still open") || message.Says("own chat from now on")
        );
    }
}
