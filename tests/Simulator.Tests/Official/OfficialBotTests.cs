using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace Simulator.Tests.Official;

/// <summary>A plain bot on the official packages lives in the simulator as it would in Teams.</summary>
public sealed class OfficialBotTests
{
    [Fact]
    public async Task It_echoes_what_mentions_it()
    {
        await using var scene = await OfficialScene.OpenAsync();
        var sent = await scene.Teams.SendMessageAsync(scene.Amira, scene.Group, "hello");
        Assert.Equal(200, sent.Answer!.Status);
        Assert.Equal("Echo: hello", scene.Group.LastFromBot!.Text);
        Assert.Equal(CallKind.Reply, scene.Teams.Calls[^1].Kind);
    }

    [Fact]
    public async Task It_hears_of_its_installation_in_a_chat_and_in_a_team()
    {
        await using var scene = await OfficialScene.OpenAsync();
        Assert.Equal("Installed", scene.Group.LastFromBot!.Text);
        await scene.Teams.InstallAsync(scene.Channel);
        Assert.Equal("Installed", scene.Channel.LastFromBot!.Text);
        Assert.All(scene.Teams.Deliveries, delivery => Assert.Equal(200, delivery.Answer.Status));
    }

    [Fact]
    public async Task It_greets_who_joins_by_what_the_roster_says()
    {
        await using var scene = await OfficialScene.OpenAsync();
        await scene.Teams.AddMemberAsync(scene.Group, scene.Dana);
        Assert.Equal($"Welcome Dana ({scene.Dana.AadObjectId})", scene.Group.LastFromBot!.Text);
        Assert.Contains(scene.Teams.Calls, call => call is { Kind: CallKind.Member, Status: 200 });
    }

    [Fact]
    public async Task It_is_not_disturbed_by_somebody_who_leaves()
    {
        await using var scene = await OfficialScene.OpenAsync();
        var answer = await scene.Teams.RemoveMemberAsync(scene.Group, scene.Amira);
        Assert.Equal(200, answer!.Status);
    }

    [Fact]
    public async Task A_press_on_its_card_is_answered_with_a_card_for_that_person_alone()
    {
        await using var scene = await OfficialScene.OpenAsync();
        var card = await CardAsync(scene);
        var answer = await scene.Teams.PressAsync(
            scene.Amira,
            card,
            "answer",
            new JsonObject { ["done"] = "two lessons" }
        );
        Assert.Equal((200, BotAnswer.CardType), (answer.StatusCode, answer.Type));
        Assert.Contains(
            "Thank you for two lessons",
            Seen(await scene.Teams.ViewAsync(scene.Amira, card)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "How is it going?",
            Seen(await scene.Teams.ViewAsync(scene.Teams.Person("Ben"), card)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Its_error_to_a_press_is_a_toast()
    {
        await using var scene = await OfficialScene.OpenAsync();
        var card = await CardAsync(scene);
        var answer = await scene.Teams.InvokeAsync(scene.Amira, card, "nonsense");
        Assert.True(answer.IsError);
        Assert.Equal("There is no such button.", scene.Teams.ToastOf(scene.Amira, card));
    }

    [Fact]
    public async Task A_press_in_a_thread_of_a_channel_is_answered()
    {
        await using var scene = await OfficialScene.OpenAsync();
        await scene.Teams.InstallAsync(scene.Channel);
        await scene.Teams.SendMessageAsync(scene.Amira, scene.Channel, "card");
        var answer = await scene.Teams.PressAsync(
            scene.Amira,
            scene.Channel.LastFromBot!,
            "answer",
            new JsonObject { ["done"] = "it" }
        );
        Assert.NotNull(answer.Card);
        Assert.Equal(scene.Channel.Messages[^2].Id, scene.Channel.LastFromBot!.ThreadId);
    }

    [Fact]
    public async Task Its_message_action_opens_a_dialog_on_what_was_said_and_closes_with_a_word()
    {
        await using var scene = await OfficialScene.OpenAsync();
        var said = await scene.Teams.SendMessageAsync(
            scene.Amira,
            scene.Group,
            "The tablets are broken",
            mention: false
        );
        var dialog = await scene.Teams.FetchMessageActionAsync(scene.Amira, said.Message, "raiseBarrier");
        Assert.Equal("continue", (string?)dialog.Task!["type"]);
        Assert.Equal("raiseBarrier", (string?)dialog.Task["value"]!["title"]);
        Assert.Contains(
            "Amira Haddad wrote: <div>The tablets are broken</div>",
            (string?)Content(dialog),
            StringComparison.Ordinal
        );
        var data = new JsonObject { ["what"] = "tablets" };
        var closed = await scene.Teams.SubmitMessageActionAsync(scene.Amira, said.Message, "raiseBarrier", data);
        Assert.Equal(("message", "Thank you."), ((string?)closed.Task!["type"], (string?)closed.Task["value"]));
        Assert.Equal("Raised: tablets", scene.Group.LastFromBot!.Text);
    }

    [Fact]
    public async Task It_writes_first_in_a_chat_it_remembers()
    {
        await using var scene = await OfficialScene.OpenAsync();
        await scene.Teams.SendMessageAsync(scene.Amira, scene.Group, "hello");
        BotCallbackHandler speak = (turn, stop) => turn.SendActivityAsync(MessageFactory.Text("Good morning"), stop);
        await scene.Bot.Adapter.ContinueConversationAsync("", scene.Bot.Handler.LastSeen!, speak, default);
        Assert.Equal("Good morning", scene.Group.LastFromBot!.Text);
    }

    [Fact]
    public async Task It_sends_updates_and_deletes_in_a_turn()
    {
        await using var scene = await OfficialScene.OpenAsync();
        ResourceResponse? sent = null;
        await scene.ProactiveAsync(scene.Group, async (turn, stop) =>
        {
            sent = await turn.SendActivityAsync(MessageFactory.Text("First"), stop);
            var second = MessageFactory.Text("Second");
            second.Id = sent.Id;
            await turn.UpdateActivityAsync(second, stop);
        });
        Assert.Equal(("Second", 1), (scene.Group.Find(sent!.Id)!.Text, scene.Group.Find(sent.Id)!.Updates));
        await scene.ProactiveAsync(scene.Group, (turn, stop) => turn.DeleteActivityAsync(sent.Id, stop));
        Assert.True(scene.Group.Find(sent.Id)!.IsDeleted);
    }

    [Fact]
    public async Task It_opens_a_personal_chat_and_speaks_there()
    {
        await using var scene = await OfficialScene.OpenAsync();
        await scene.Teams.InstallAsync(scene.Dana);
        var (url, asked) = (scene.Teams.ServiceUrl.AbsoluteUri, scene.Personal(scene.Dana.AadObjectId));
        BotCallbackHandler speak = (turn, stop) =>
            turn.SendActivityAsync(MessageFactory.Text("A barrier for you"), stop);
        await scene.Bot.Adapter.CreateConversationAsync("", "msteams", url, null, asked, speak, default);
        Assert.Equal("A barrier for you", scene.Teams.PersonalChat(scene.Dana).LastFromBot!.Text);
    }

    [Fact]
    public async Task It_learns_who_is_in_the_group_page_by_page()
    {
        await using var scene = await OfficialScene.OpenAsync();
        var names = new List<string>();
        await scene.ProactiveAsync(scene.Group, async (turn, stop) =>
        {
            string? next = null;
            do
            {
                var page = await TeamsInfo.GetPagedMembersAsync(
                    turn,
                    pageSize: 2,
                    continuationToken: next,
                    cancellationToken: stop
                );
                names.AddRange(page.Members.Select(member => $"{member.Name} {member.AadObjectId}"));
                next = page.ContinuationToken;
            } while (next is not null);
        });
        Assert.Equal(scene.Group.Members.Select(person => $"{person.Name} {person.AadObjectId}"), names);
    }

    [Fact]
    public async Task It_learns_of_its_team_and_the_channels()
    {
        await using var scene = await OfficialScene.OpenAsync();
        await scene.Teams.InstallAsync(scene.Channel);
        var team = scene.Channel.Team!;
        await scene.ProactiveAsync(scene.Channel, async (turn, stop) =>
        {
            var details = await TeamsInfo.GetTeamDetailsAsync(turn, team.Id, stop);
            Assert.Equal(
                (team.Name, team.AadGroupId, 2, 4),
                (details.Name, details.AadGroupId, details.ChannelCount, details.MemberCount)
            );
            var channels = await TeamsInfo.GetTeamChannelsAsync(turn, team.Id, stop);
            Assert.Equal(
                [$"{team.Id} ", $"{scene.Channel.Id} Learning Sprints"],
                channels.Select(channel => $"{channel.Id} {channel.Name}")
            );
            var member = await TeamsInfo.GetTeamMemberAsync(turn, scene.Dana.AadObjectId, team.Id, stop);
            Assert.Equal((scene.Dana.Id, "Dana", "Whitfield"), (member.Id, member.GivenName, member.Surname));
        });
    }

    private static async Task<Message> CardAsync(OfficialScene scene)
    {
        await scene.Teams.SendMessageAsync(scene.Amira, scene.Group, "card");
        return scene.Group.LastFromBot!;
    }

    private static string Seen(JsonNode? card) => card!["body"]![0]!["text"]!.GetValue<string>();

    private static JsonNode? Content(BotAnswer dialog) =>
        dialog.Task!["value"]!["card"]!["content"]!["body"]![0]!["text"];
}
