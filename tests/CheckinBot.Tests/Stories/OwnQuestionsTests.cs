using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>A group asks itself questions of its own.</summary>
public sealed class OwnQuestionsTests
{
    private static readonly JsonObject Three = new()
    {
        ["askDone"] = "What did you try?",
        ["own1"] = "Which frame did you use?",
        ["own1Kind"] = "choice",
        ["own1Answers"] = "Because\nI agree\nAnother way",
        ["own2"] = "How much did they talk?",
        ["own2Kind"] = "scale",
        ["own2Answers"] = "hardly\na lot",
        ["own3"] = "What surprised you?",
        ["own3Kind"] = "text",
        ["skippable"] = "own3",
        ["askOrder"] = "1 4 2 5 6 3",
    };

    private static JsonObject With(params (string Name, string Value)[] inputs)
    {
        var all = Three.DeepClone().AsObject();
        inputs.ToList().ForEach(one => all[one.Name] = one.Value);
        return all;
    }

    [Fact]
    public async Task A_group_is_asked_its_own_questions_in_its_own_words_and_order()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync(Three));
        Assert.True(
            card.Says("What did you try?") && card.Says("Which frame did you use?") && card.Says("What surprised you?")
        );
        Assert.True(card.Says("In a few words. You can skip this one."));
        var inputs = new[] { "going", "answer1", "done", "answer2", "answer3", "tweak" };
        var drawn = Cards
            .CardShape.Parts(card.Card!)
            .Where(part => part.InSight && Cards.CardShape.IsInput(part.Part))
            .Select(part => (string?)part.Part["id"]);
        Assert.Equal(inputs, drawn);
    }

    [Fact]
    public async Task What_was_picked_is_counted_in_the_summary_and_what_was_written_stands_there()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync(Three));
        var own = await app.CheckInAsync(
            app.Ben,
            card,
            new()
            {
                ["answer1"] = "2",
                ["answer2"] = "5",
                ["answer3"] = "Nothing at all",
            }
        );
        Assert.True(
            own.Card.Has("I agree") && own.Card.Has("5, a lot") && own.Card.Has("Nothing at all"),
            own.Body?.ToJsonString()
        );
        await app.CheckInAsync(app.Chen, card, new() { ["answer1"] = "2", ["answer2"] = "1" });
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(7));
        var summary = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("What check-in 1 brought")
        );
        Assert.True(summary.Says("A Because: 0 · B I agree: 2 · C Another way: 0"), summary.Reading);
        Assert.True(
            summary.Says("1 (hardly): 1 · 2: 0 · 3: 0 · 4: 0 · 5 (a lot): 1") && summary.Says("Nothing at all")
        );
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task What_is_asked_and_left_out_is_asked_for_again_with_all_that_was_typed()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync(Three));
        var data = card.Card.DataOf("checkin.submit");
        foreach (
            var (name, value) in new[]
            {
                ("going", "onTrack"),
                ("done", "Twice"),
                ("tweak", "Shorter"),
                ("answer2", "4"),
            }
        )
        {
            data[name] = value;
        }

        var again = (await app.Teams.InvokeAsync(app.Ben, card, "checkin.submit", data)).Card;
        Assert.True(again.Has("Please answer \"Which frame did you use?\" too."), again?.ToJsonString());
        Assert.Equal(("Twice", "4"), (again.ValueOf("done"), again.ValueOf("answer2")));
    }

    [Theory]
    [InlineData("many", "I could not read the answer to your group's first own question")]
    [InlineData("7", "Please pick one of the answers to \"Which frame did you use?\".")]
    public async Task A_pick_that_cannot_be_read_or_is_not_offered_is_said(string sent, string sentence)
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync(Three));
        var data = card.Card.DataOf("checkin.submit");
        foreach (
            var (name, value) in new[]
            {
                ("going", "onTrack"),
                ("done", "Twice"),
                ("tweak", "Shorter"),
                ("answer1", sent),
                ("answer2", "4"),
            }
        )
        {
            data[name] = value;
        }

        Assert.True((await app.Teams.InvokeAsync(app.Ben, card, "checkin.submit", data)).Card.Has(sentence));
        Assert.Empty((await app.SettledAsync()).Rounds[0].Checkins);
    }

    [Fact]
    public async Task A_running_sprint_gets_its_questions_and_the_open_round_keeps_what_it_asked()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        var card = await app.AskNowAsync(sprint);
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "change");
        await app.Teams.PressAsync(app.Ben, app.Group.LastFromBot!, "sprint.save", Three.DeepClone().AsObject());
        var news = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("What you agreed has changed")
        );
        Assert.True(news.Says("2 Which frame did you use? (Because, I agree, Another way)"), news.Reading);
        Assert.True((await app.CheckInAsync(app.Chen, card)).Card.Has("your check-in is kept"));
        var now = await app.SettledAsync();
        Assert.Equal((QuestionSet.Default, 6), (now.Rounds[0].Questions, now.Plan.Asks().All.Length));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_said_with_all_that_was_typed()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await app.Teams.PressAsync(app.Ben, sprint, "sprint.change");
        var again = (
            await app.Teams.PressAsync(app.Ben, sprint, "sprint.save", With(("own2Answers", "only one end")))
        ).Card;
        Assert.True(again.Has("A scale goes from 1 to 5."), again?.ToJsonString());
        Assert.Equal(
            ("Which frame did you use?", "only one end", "own3"),
            (again.ValueOf("own1"), again.ValueOf("own2Answers"), again.ValueOf("skippable"))
        );
        Assert.Equal(QuestionSet.Default, (await app.NewestAsync()).Sprint.Plan.Asks());
    }

    [Fact]
    public async Task Saving_the_form_as_it_stands_changes_no_question()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync(Three);
        await app.Teams.PressAsync(app.Ben, sprint, "sprint.change");
        await app.Teams.PressAsync(app.Ben, sprint, "sprint.save", new() { ["focus"] = "Reading aloud" });
        Assert.Equal(AgreementPart.Focus, Assert.Single((await app.SettledAsync()).Changes).Part);
    }

    [Theory]
    [InlineData(DigestHolds.BarriersOnly, 0, 0)]
    [InlineData(DigestHolds.PulseAndWins, 2, 0)]
    [InlineData(DigestHolds.Everything, 2, 3)]
    public void The_leader_s_file_holds_of_it_what_the_group_lets_them_see(DigestHolds holds, int counts, int texts)
    {
        var sprint = new Cards.SchoolSprint(Cards.SchoolTexts.Realistic, 5);
        sprint.AskOwn().Ask().AllCheckInOwn();
        var rows = CheckinBot
            .Records.SharedRows.Of(Cards.SchoolSprint.Sharing(sprint.State, holds), sprint.Leader.Id)
            .ToList();
        Assert.Equal(
            (counts, texts),
            (rows.Count(row => row.Part == "Own question"), rows.Count(row => row.Part == "Own answer"))
        );
    }

    [Theory]
    [InlineData(DigestHolds.BarriersOnly, false, false)]
    [InlineData(DigestHolds.PulseAndWins, true, false)]
    [InlineData(DigestHolds.Everything, true, true)]
    public void A_digest_holds_of_it_what_the_group_lets_the_leader_see(DigestHolds holds, bool counts, bool texts)
    {
        var sprint = new Cards.SchoolSprint(Cards.SchoolTexts.Realistic, 5).AskOwn().Ask().AllCheckInOwn().Close();
        var told = new Digests.DigestGroupView(
            Cards.SchoolSprint.Id,
            Cards.SchoolSprint.Sharing(sprint.State, holds),
            null,
            null,
            sprint.Now
        );
        var card = JsonNode.Parse(Digests.DigestCard.ForGroup(told).ToJson());
        Assert.Equal(
            (counts, texts),
            (card.Has("Which talk frame did you use most?"), card.Has("What did a pupil say that surprised you"))
        );
    }
}
