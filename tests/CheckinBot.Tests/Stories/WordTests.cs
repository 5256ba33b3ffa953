using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

public sealed class WordTests
{
    [Theory]
    [InlineData("help")]
    [InlineData("Hello!")]
    [InlineData("help me carry on")]
    public async Task Help_shows_the_groups_sprint(string word)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, word);
        Assert.True(app.Group.LastFromBot!.Card.Offers("round.ask"));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task What_is_overheard_in_a_group_is_not_answered()
    {
        await using var app = await SchoolApp.StartAsync();
        app.Teams.SendAllMessages(app.Group);
        var before = app.Group.Messages.Count;
        var sent = await app.Teams.SendMessageAsync(app.Ben, app.Group, "help me carry the chairs", mention: false);
        Assert.True(sent.Answer!.IsSuccess);
        Assert.Equal(before + 1, app.Group.Messages.Count);
    }

    [Theory]
    [InlineData("check in", "No check-in is open")]
    [InlineData("barrier", "There is no sprint here yet")]
    [InlineData("digest", "There is no sprint here yet")]
    [InlineData("what does my leader see", "There is no sprint here yet")]
    [InlineData("settings", "Settings are yours alone")]
    [InlineData("help", "Hello, I'm CheckinBot")]
    public async Task Words_in_a_group_without_a_sprint_say_how_to_start(string word, string answer)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, word);
        Assert.True(app.Group.LastFromBot!.Says(answer));
    }

    [Theory]
    [InlineData("check in", "Check in with your group")]
    [InlineData("barrier", "A barrier belongs to a group's sprint.")]
    [InlineData("what does my leader see", "Ask this in your group's chat")]
    [InlineData("help", "I write to you here when it raises a barrier")]
    [InlineData("anything", "Sorry, I did not understand that")]
    public async Task Words_in_a_personal_chat_say_where_they_belong(string word, string answer)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, word);
        Assert.True(app.LeaderChat.LastFromBot!.Says(answer));
    }

    [Fact]
    public async Task Check_in_between_two_rounds_says_when_the_next_one_is()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "check in");
        Assert.True(app.Group.LastFromBot!.Says("The next one is on Thu 26 Nov, 15:00."));
    }
}
