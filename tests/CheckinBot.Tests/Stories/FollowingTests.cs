using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>One living card for each barrier: what is added to it, who is on it, and how it ended.</summary>
public sealed class FollowingTests
{
    [Fact]
    public async Task A_barrier_has_one_card_in_the_group_wherever_it_was_raised()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.UntilAsync(await app.RaiseAsync(app.Ben, "And no room"), "And no room", "Dana Whitfield has heard");
        await app.SettledAsync();
        Assert.Single(app.Group.Messages, message =>
            message.Card.Offers("barrier.form") && message.Says(Doing.Projector)
        );
        Assert.Single(app.Group.Messages, message =>
            message.Card.Offers("barrier.form") && message.Says("And no room")
        );
    }

    [Fact]
    public async Task The_card_says_what_it_is_what_was_tried_and_how_it_stands()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var card = await app.RaiseAsync(
            app.Ben,
            Doing.Projector,
            more: new()
            {
                ["kind"] = "technology",
                ["tried"] = "A new cable",
                ["urgency"] = "blocking",
                ["help"] = "ideas",
            }
        );
        await app.UntilAsync(
            card,
            "Raised by Ben Okafor. Technology. It blocks the group. What would help: ideas.",
            "Tried before: A new cable",
            "Since Mon 23 Nov, 09:00.",
            "Dana Whitfield has heard"
        );
    }

    [Fact]
    public async Task Anybody_can_add_to_it_and_everybody_reads_who_did()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await RaisedAsync(app);
        var answer = await app.SendAsync(app.Chen, card, "barrier.add", new() { ["text"] = "Room 4 lends us theirs" });
        Assert.True(answer.Card.Has("Thank you, it is added."));
        await app.UntilAsync(card, "Chen Liu, Mon 23 Nov: Room 4 lends us theirs");
        await app.SettledAsync();
        Assert.Equal(2, app.LeaderChat.Messages.Count);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Adding_nothing_says_what_helps_and_changes_nothing()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await RaisedAsync(app);
        var before = await app.SettledAsync();
        var answer = await app.SendAsync(app.Chen, card, "barrier.add", new() { ["text"] = " " });
        Assert.Contains("what there is to add", answer.Toast, StringComparison.Ordinal);
        Assert.Equal(before.Sequence, (await app.NewestAsync()).Sprint.Sequence);
    }

    [Fact]
    public async Task Still_there_tapped_by_many_on_one_day_is_one_mention()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await RaisedAsync(app);
        var ids = card.Card.DataOf("barrier.still");
        await Task.WhenAll(
            new[] { app.Amira, app.Ben, app.Chen }.Select(person =>
                app.Teams.InvokeAsync(person, card, "barrier.still", ids)
            )
        );
        await app.UntilAsync(card, "Mentioned again once.");
        await app.MoveToAsync(SchoolApp.Monday.AddHours(23.5));
        await app.Teams.PressAsync(app.Amira, card, "barrier.still");
        await app.UntilAsync(card, "Mentioned again 2 times.", "Since Mon 23 Nov (1 day, as of Tue 24 Nov).");
        Assert.Single((await app.SettledAsync()).Barriers);
        Assert.Equal(2, app.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task The_card_says_who_is_on_it_and_at_last_how_it_ended()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await RaisedAsync(app);
        await app.Teams.PressAsync(app.Dana, await app.NudgeAsync(), "barrier.acknowledge");
        await app.UntilAsync(card, "Where it stands: Dana Whitfield is on it.");
        await app.SendAsync(
            app.Chen,
            card,
            "barrier.clear",
            new() { ["outcome"] = "lesson", ["note"] = "Book it a week before" }
        );
        var cleared = await app.UntilAsync(
            card,
            "A barrier is cleared",
            "Cleared: a lesson learned",
            "What we learned: Book it a week before",
            "Said by Chen Liu"
        );
        Assert.True(cleared.Card.Offers("barrier.reopen"));
        Assert.False(cleared.Card.Offers("barrier.form") || cleared.Card.Offers("barrier.still"));
    }

    [Theory]
    [InlineData("barrier.add")]
    [InlineData("barrier.still")]
    [InlineData("barrier.tell")]
    public async Task Whoever_is_not_in_the_group_changes_nothing_and_learns_nothing(string verb)
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await RaisedAsync(app);
        var before = await app.SettledAsync();
        var data = card.Card.DataOf("barrier.still");
        data["text"] = "From outside";
        foreach (
            var answer in new[]
            {
                await app.Teams.InvokeAsync(app.Teams.AddPerson("Eve", "Stranger"), card, verb, data),
                await app.Teams.InvokeAsync(app.Dana, await app.NudgeAsync(), verb, data),
            }
        )
        {
            Assert.Contains("so nothing was changed", answer.Toast, StringComparison.Ordinal);
            Assert.DoesNotContain(Doing.Projector, answer.Body!.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Equal(before.Sequence, (await app.NewestAsync()).Sprint.Sequence);
    }

    private static async Task<Message> RaisedAsync(SchoolApp app)
    {
        await app.SetUpAsync();
        return await app.UntilAsync(await app.RaiseAsync(app.Ben, Doing.Projector), "Dana Whitfield has heard");
    }
}
