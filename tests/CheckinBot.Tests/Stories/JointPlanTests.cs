using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Stories;

public sealed class JointPlanTests
{
    private const string Stranger = "This card belongs to another group, so nothing was changed.";
    private const string Together = "Ben Okafor and Dana Whitfield are doing this together.";

    [Fact]
    public async Task A_yes_shows_it_to_the_group_with_the_co_owners_name_first_and_the_two_say_how_it_went()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (_, question) = await app.AskedAsync();
        Assert.All(new[] { "Dana Whitfield asks", Planning.Ask, Planning.If, Planning.Then }, text =>
            Assert.True(question.Says(text))
        );
        Assert.False(question.Says(Planning.With));

        var yes = await app.Teams.PressAsync(app.Ben, question, "plan.yes");
        Assert.True(yes.Card.Has("You said: Yes, together"));
        var joint = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says(Together));
        Assert.All(new[] { Planning.If, Planning.Then }, text => Assert.True(joint.Says(text)));
        Assert.All(new[] { Planning.With, Planning.Ask }, text => Assert.False(joint.Says(text)));

        Assert.True(
            (await app.Teams.PressAsync(app.Ben, joint, "plan.tell", Planning.Result("partly"))).Card.Has(
                "It worked in part"
            )
        );
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == joint.Id && message.Says("Start small")
        );
        var move = Assert.Single((await app.SettledAsync()).Moves);
        Assert.Equal((Planning.Then, TrialOutcome.Partly, "Start small"), (move.Tried, move.Result, move.Learned));
        Assert.True((await app.PlansAsync()).Says("It worked in part"));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task The_leader_says_how_it_went_from_their_own_list()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (_, question) = await app.AskedAsync();
        await app.Teams.PressAsync(app.Ben, question, "plan.yes");
        var joint = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says(Together));
        await app.SettledAsync();
        var told = await app.Teams.PressAsync(app.Dana, await app.PlansAsync(), "plan.tell", Planning.Result("didNot"));
        Assert.True(told.Card.Has("Ben Okafor and you did this together."));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == joint.Id && message.Says("It did not work, and something was learned")
        );
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public async Task What_came_of_it_is_found_by_other_groups_if_the_group_shares(string shares, int found)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync(new() { ["sharesMoves"] = shares });
        var (_, question) = await app.AskedAsync();
        await app.Teams.PressAsync(app.Ben, question, "plan.yes");
        var joint = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says(Together));
        await app.Teams.PressAsync(app.Ben, joint, "plan.tell", Planning.Result());
        var sprint = await app.SettledAsync();
        var other = sprint with
        {
            GroupOrNull = sprint.Group with { Conversation = "19:other" },
            PlanOrNull = sprint.Plan with { SharesMoves = true },
        };
        var moves = await app
            .Bot.Services.GetRequiredService<TrialIndex>()
            .ReadAsync(GroupKey.Of(other.Group).Sprint(1), other, BarrierKind.Other, CancellationToken.None);
        Assert.Equal(found, moves.Count);
        Assert.All(moves, move =>
            Assert.Equal((Planning.Then, TrialOutcome.Worked, "Start small"), (move.Tried, move.Result, move.Learned))
        );
    }

    [Fact]
    public async Task How_it_went_is_for_the_two_to_say_and_the_first_word_stands()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (_, question) = await app.AskedAsync();
        await app.Teams.PressAsync(app.Ben, question, "plan.yes");
        var joint = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says(Together));
        var others = await app.Teams.PressAsync(app.Chen, joint, "plan.tell", Planning.Result());
        Assert.Equal(
            "Ben Okafor and Dana Whitfield carry this out together, and say how it went. Nothing was changed.",
            others.Toast
        );
        Assert.Empty((await app.SettledAsync()).Moves);
        await app.Teams.PressAsync(app.Ben, joint, "plan.tell", Planning.Result("worked"));
        var data = joint.Card.DataOf("plan.tell");
        data["result"] = "didNot";
        Assert.True(
            (await app.Teams.InvokeAsync(app.Dana, app.LeaderChat.LastFromBot!, "plan.tell", data)).Card.Has(
                "It worked"
            )
        );
        Assert.Equal(TrialOutcome.Worked, Assert.Single((await app.SettledAsync()).Moves).Result);
    }

    [Fact]
    public async Task A_no_stays_between_the_two_and_interrupts_nobody()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (_, question) = await app.AskedAsync();
        var (group, leader, log) = (
            app.Group.Messages.Count,
            app.LeaderChat.Messages.Count,
            (await app.SettledAsync()).Sequence
        );
        var no = await app.Teams.PressAsync(app.Ben, question, "plan.no");
        Assert.True(no.Card.Has("You said: Not now"));
        await app.QuietAsync();
        Assert.Equal(
            (group, leader, log),
            (app.Group.Messages.Count, app.LeaderChat.Messages.Count, (await app.SettledAsync()).Sequence)
        );
        Assert.True(question.Now().Says("You said: Not now"));
        Assert.True((await app.PlansAsync()).Says("Ben Okafor said: not now. It stays between the two of you."));
    }

    [Fact]
    public async Task Somebody_who_has_not_added_the_bot_is_asked_once_they_do_and_the_leader_can_see_it()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.OfferAsync(await app.DraftAsync(), app.Ben);
        await app.QuietAsync();
        Assert.True(
            (await app.PlansAsync()).Says(
                "I cannot write to Ben Okafor until they add me in Teams. Perhaps talk with them"
            )
        );
        await app.Teams.InstallAsync(app.Ben);
        await app.Teams.PressAsync(app.Ben, await app.QuestionAsync(app.Ben), "plan.yes");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says(Together));
    }

    [Fact]
    public async Task Only_whoever_was_asked_can_answer_and_nobody_else_learns_that_there_is_a_question()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (_, question) = await app.AskedAsync();
        await app.Teams.InstallAsync(app.Chen);
        var (real, madeUp) = (
            question.Card.DataOf("plan.yes"),
            new JsonObject { ["keeper"] = "0123456789abcdef01234567-leader", ["plan"] = "0123456789ab" }
        );
        var chen = app.Teams.PersonalChat(app.Chen).LastFromBot!;
        foreach (
            var (who, where) in new (Person, Message)[]
            {
                (app.Chen, chen),
                (app.Dana, app.LeaderChat.LastFromBot!),
                (app.Ben, app.Group.LastFromBot!),
            }
        )
        {
            foreach (var verb in new[] { "plan.yes", "plan.no" })
            {
                var answer = await app.Teams.InvokeAsync(who, where, verb, real.DeepClone().AsObject());
                Assert.Equal(Stranger, answer.Toast);
                Assert.Equal(
                    (await app.Teams.InvokeAsync(who, where, verb, madeUp.DeepClone().AsObject())).Body?.ToString(),
                    answer.Body?.ToString()
                );
            }
        }

        Assert.Equal(PlanState.Asked, Assert.Single((await app.LeaderAsync()).Plans).State);
        Assert.Empty((await app.SettledAsync()).Joint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3f")]
    [InlineData("0123456789abcdef01234567-1")]
    [InlineData("0123456789abcdef01234567-leader")]
    public async Task An_answer_to_a_leader_who_is_made_up_writes_nothing(string keeper)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.InstallAsync(app.Ben);
        var chat = app.Teams.PersonalChat(app.Ben);
        Assert.Equal(
            Stranger,
            (
                await app.Teams.InvokeAsync(
                    app.Ben,
                    chat.LastFromBot!,
                    "plan.yes",
                    new() { ["keeper"] = keeper, ["plan"] = "p" }
                )
            ).Toast
        );
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_yes_that_is_sent_twice_is_one_joint_plan()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (_, question) = await app.AskedAsync();
        var data = question.Card.DataOf("plan.yes");
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.True(
                (await app.Teams.InvokeAsync(app.Ben, question, "plan.yes", data)).Card.Has("You said: Yes, together")
            );
        }

        Assert.True(
            (await app.Teams.InvokeAsync(app.Ben, question, "plan.no", data)).Card.Has("You said: Yes, together")
        );
        Assert.Single((await app.SettledAsync()).Joint);
        Assert.Single(app.Group.Messages, message => message.Says(Together));
    }

    [Fact]
    public async Task A_question_whose_plan_was_dropped_says_that_it_is_over_and_can_no_longer_be_answered()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (list, question) = await app.AskedAsync();
        var data = question.Card.DataOf("plan.yes");
        await app.Teams.PressAsync(app.Dana, list, "plan.drop");
        await app.QuietAsync();
        Assert.True(question.Now().Says("This question is over") && !question.Now().Says(Planning.Then));
        Assert.True(
            (await app.Teams.InvokeAsync(app.Ben, question, "plan.yes", data)).Card.Has(
                "Nothing is asked of you any more."
            )
        );
        Assert.Empty((await app.SettledAsync()).Joint);
    }

    [Fact]
    public async Task A_question_that_never_went_out_does_not_once_the_plan_is_dropped()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var list = await app.DraftAsync();
        await app.OfferAsync(list, app.Ben);
        await app.QuietAsync();
        await app.Teams.PressAsync(app.Dana, list, "plan.drop");
        await app.Teams.InstallAsync(app.Ben);
        await app.QuietAsync();
        Assert.Single(app.Teams.PersonalChat(app.Ben).Messages);
    }

    [Fact]
    public async Task Whoever_left_the_group_can_neither_be_asked_nor_say_yes_for_it()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (list, question) = await app.AskedAsync();
        await app.Teams.RemoveMemberAsync(app.Group, app.Ben);
        var yes = await app.Teams.PressAsync(app.Ben, question, "plan.yes");
        Assert.Equal("This belongs to a group that you are not in, so nothing was changed.", yes.Toast);
        Assert.Empty((await app.SettledAsync()).Joint);

        await app.Teams.PressAsync(app.Dana, list, "plan.drop");
        await app.DraftAsync();
        var again = await app.PlansAsync();
        var form = await app.Teams.PressAsync(app.Dana, again, "plan.offer");
        Assert.False(form.Card.Has("Ben Okafor"));
        var data = form.Card.DataOf("plan.offer");
        (data["coOwner"], data["message"]) = (app.Ben.AadObjectId, "Mine");
        var refused = await app.Teams.InvokeAsync(app.Dana, again, "plan.offer", data);
        Assert.True(refused.Card.Has("Please pick somebody of the group"));
        Assert.Equal("Mine", refused.Card.ValueOf("message"));
    }

    [Fact]
    public async Task After_a_no_another_may_be_asked_and_the_first_learns_nothing_of_it()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (_, first) = await app.AskedAsync();
        var data = first.Card.DataOf("plan.yes");
        await app.Teams.PressAsync(app.Ben, first, "plan.no");
        await app.Teams.InstallAsync(app.Chen);
        await app.OfferAsync(await app.PlansAsync(), app.Chen, "Chen, then?");
        var second = await app.QuestionAsync(app.Chen);
        Assert.Equal(Stranger, (await app.Teams.InvokeAsync(app.Ben, first, "plan.yes", data)).Toast);
        await app.Teams.PressAsync(app.Chen, second, "plan.yes");
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Chen Liu and Dana Whitfield are doing this together.")
        );
        await app.QuietAsync();
        Assert.True(
            first.Now().Says("You answered: not now.") && !first.Now().Says("Chen") && !first.Now().Says(Planning.Then)
        );
    }

    [Fact]
    public async Task Outside_the_agreed_hours_the_question_waits_for_the_morning()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.InstallAsync(app.Ben);
        await app.MoveToAsync(SchoolApp.Monday.AddHours(13));
        var list = await app.DraftAsync();
        await app.OfferAsync(list, app.Ben);
        await app.QuietAsync();
        Assert.Single(app.Teams.PersonalChat(app.Ben).Messages);
        Assert.True((await app.PlansAsync()).Says("Ben Okafor will be asked privately, within the agreed hours."));
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1));
        await app.QuestionAsync(app.Ben);
    }
}
