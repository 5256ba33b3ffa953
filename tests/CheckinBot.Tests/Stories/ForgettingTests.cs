using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Stories;

public sealed class ForgettingTests
{
    private const string Mark = "Xq7marked";

    [Fact]
    public async Task Of_a_forgotten_member_no_table_and_no_file_holds_a_name_an_id_or_a_word()
    {
        await using var app = await SaidAsync();
        var traces = Erasing.Traces(app.Ben, Mark);
        var before = await app.EverythingAsync();
        Assert.All(traces, trace =>
            Assert.Contains(before, row => row.Contains(trace, StringComparison.OrdinalIgnoreCase))
        );
        Assert.True(app.IsOnDisk($"{Mark} wall"));

        await app.ForgetAsync(app.Ben);
        Assert.All(await app.EverythingAsync(), row =>
            Assert.DoesNotContain(traces, trace => row.Contains(trace, StringComparison.OrdinalIgnoreCase))
        );

        // The files are tidied once more after the request itself is gone.
        await Watching.UntilAsync(() => new(!Array.Exists(traces, app.IsOnDisk)));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task What_can_be_counted_stays_and_that_it_happened_is_written_down()
    {
        await using var app = await SaidAsync();
        var before = await app.SettledAsync();
        await app.ForgetAsync(app.Ben);
        var after = await app.SettledAsync();
        Assert.Equal(
            (before.Rounds[0].Checkins.Count, 1),
            (after.Rounds[0].Checkins.Count, after.Rounds[0].Count(Going.Stuck))
        );
        Assert.Equal(
            before.Barriers.Select(one => (one.Id, one.State, one.Words.Urgency)),
            after.Barriers.Select(one => (one.Id, one.State, one.Words.Urgency))
        );
        Assert.Equal(Redaction.Text, after.Barriers[0].Words.Text);
        Assert.Equal(before.Members.Count - 1, after.Members.Count);
        Assert.Contains(await app.EverythingAsync(), row =>
            row.Contains("Event=RecordErased", StringComparison.Ordinal)
            && row.Contains("Reason=Person", StringComparison.Ordinal)
        );
        Assert.Contains(app.Log.All, line => line.Contains("A person was forgotten", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cards_that_showed_their_words_are_drawn_anew_in_the_group_s_chat_and_the_leader_s()
    {
        await using var app = await SaidAsync();
        Assert.Contains(app.LeaderChat.Messages, message => message.Says($"{Mark} wall"));
        await app.ForgetAsync(app.Ben);
        await app.Teams.WaitForAsync(() =>
            !app
                .Group.Messages.Concat(app.LeaderChat.Messages)
                .Any(message => message.IsFromBot && (message.Says(Mark) || message.Says("Ben")))
        );
        Assert.Contains(app.LeaderChat.Messages, message => message.Says(Redaction.Text));
    }

    [Fact]
    public async Task Others_words_stay_as_they_were()
    {
        await using var app = await SaidAsync();
        await app.ForgetAsync(app.Ben);
        var round = (await app.SettledAsync()).Rounds[0];
        Assert.Equal("Amira Haddad tried exit tickets", round.Checkins[new(app.Amira.AadObjectId)].Answer.Done);
    }

    [Fact]
    public async Task Before_it_one_reads_what_is_known_and_afterwards_nothing_is()
    {
        await using var app = await SaidAsync();
        Assert.True((await app.AskToForgetAsync(app.Ben)).Says("1 sprint, 1 check-in, 1 barrier"));
        await app.ForgetAsync(app.Ben);
        Assert.True((await app.AskToForgetAsync(app.Ben)).Says("I know your name and this chat, and nothing else."));
    }

    [Fact]
    public async Task Whoever_answers_again_is_known_anew_and_can_be_forgotten_anew()
    {
        await using var app = await SaidAsync();
        await app.ForgetAsync(app.Ben);
        var card = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Card.Offers("checkin.submit") && message.Updates > 0
        );
        Assert.True((await app.CheckInAsync(app.Ben, card)).IsSuccess);
        var sprint = await app.SettledAsync();
        Assert.Equal(3, sprint.Rounds[0].Checkins.Count);
        Assert.Contains(new MemberId(app.Ben.AadObjectId), sprint.Members);
        await app.ForgetAsync(app.Ben);
        Assert.All(await app.EverythingAsync(), row =>
            Assert.DoesNotContain(app.Ben.AadObjectId, row, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Equal(3, (await app.SettledAsync()).Rounds[0].Checkins.Count);
    }

    [Fact]
    public async Task A_leader_s_own_records_go_and_a_running_group_is_told_that_they_cannot_be_reached()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.DraftAsync(then: $"{Mark} plan");
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "log");
        await app.Teams.PressAsync(
            app.Dana,
            app.LeaderChat.LastFromBot!,
            "record.save",
            new()
            {
                ["with"] = $"{Mark} with",
                ["about"] = $"{Mark} about",
                ["how"] = "call",
                ["tone"] = "neutral",
            }
        );
        Assert.True((await app.AskToForgetAsync(app.Dana)).Says("You support groups whose sprint is running"));
        await app.ForgetAsync(app.Dana);
        Assert.All(await app.EverythingAsync(), row =>
            Assert.DoesNotContain(Erasing.Traces(app.Dana, Mark), trace =>
                row.Contains(trace, StringComparison.OrdinalIgnoreCase)
            )
        );
        await app.RaiseAsync(app.Ben, "The projector is broken");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader has not heard yet"));
    }

    [Fact]
    public async Task Whoever_was_asked_to_carry_out_a_plan_stands_no_more_in_the_log_of_whoever_asked()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.AskedAsync();
        await app.ForgetAsync(app.Ben);
        Assert.All(await app.EverythingAsync(), row =>
            Assert.DoesNotContain(Erasing.Traces(app.Ben, Mark), trace =>
                row.Contains(trace, StringComparison.OrdinalIgnoreCase)
            )
        );
        Assert.True((await app.LeaderAsync()).Plans[0].CoOwner.Id.IsForgotten);
    }

    [Fact]
    public async Task In_a_group_s_chat_nothing_is_told_and_nobody_is_forgotten()
    {
        await using var app = await SaidAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "forget me");
        Assert.True(app.Group.LastFromBot!.Says("That stays between you and me"));
        Assert.Equal(
            "This is between you and me: write \"forget me\" in your own chat with CheckinBot. Nothing was changed.",
            (await app.Teams.InvokeAsync(app.Ben, app.Group.LastFromBot!, "person.forget", [])).Toast
        );
        Assert.Contains(await app.EverythingAsync(), row => row.Contains(Mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_storage_is_away_nothing_is_promised()
    {
        await using var app = await SaidAsync();
        var card = await app.AskToForgetAsync(app.Ben);
        using (app.StorageOutage())
        {
            Assert.StartsWith(
                "This could not be saved just now",
                (await app.Teams.PressAsync(app.Ben, card, "person.forget")).Toast,
                StringComparison.Ordinal
            );
        }

        Assert.Contains(await app.EverythingAsync(), row => row.Contains(Mark, StringComparison.Ordinal));
        await app.ForgetAsync(app.Ben);
    }

    [Fact]
    public async Task An_instance_that_remembers_the_sprint_from_before_reads_it_anew()
    {
        await using var app = await SaidAsync();
        var (id, _) = await app.NewestAsync();
        var first = app.Bot.Services.GetRequiredService<SprintStore>();
        await app.StartBotAsync();
        await app.ForgetAsync(app.Ben);
        Assert.Contains(first.LastSeen(id)!.People.Values, person => person.Name == app.Ben.Name);
        await first.ExecuteAsync(
            id,
            new AskNow(NewIds.Command(), Instant.FromDateTimeOffset(app.Clock.GetUtcNow()), new(app.Amira.AadObjectId))
        );
        Assert.DoesNotContain(first.LastSeen(id)!.People.Values, person => person.Name == app.Ben.Name);
    }

    /// <summary>Ben says something of every kind, each word marked; Amira answers too.</summary>
    private static async Task<SchoolApp> SaidAsync()
    {
        var app = await SchoolApp.StartAsync();
        await app.Teams.InstallAsync(app.Ben);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Amira, card);
        await app.CheckInAsync(app.Ben, card, Erasing.Marked(Mark));
        await app.NudgeAsync($"{Mark} wall");
        await app.SettledAsync();
        return app;
    }
}
