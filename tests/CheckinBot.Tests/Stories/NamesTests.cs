using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Architecture;

namespace CheckinBot.Tests.Stories;

/// <summary>People of one name, and names of every script.</summary>
public sealed class NamesTests
{
    [Fact]
    public async Task Two_people_of_one_name_are_told_apart_on_the_group_s_card_and_on_the_leader_s()
    {
        await using var app = await SchoolApp.StartAsync();
        var sams = new[] { app.Teams.AddPerson("Sam", "Smith"), app.Teams.AddPerson("Sam", "Smith\u200b") };
        foreach (var sam in sams)
        {
            await app.Teams.AddMemberAsync(app.Group, sam);
        }

        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(sams[0], card, Doing.InTheWay("No room"));
        await app.CheckInAsync(sams[1], card, Doing.InTheWay("No time"));
        await app.SettledAsync();
        var nudges = new[] { "No room", "No time" }
            .Select(text => app.LeaderChat.Messages.Single(message => message.Says(text)).Reading)
            .ToList();
        Assert.Contains(nudges, nudge =>
            nudge.Contains("Sam Smith", StringComparison.Ordinal) && !nudge.Contains("(2)", StringComparison.Ordinal)
        );
        Assert.Contains(nudges, nudge => nudge.Contains("Sam Smith (2)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_from_right_to_left_stays_in_its_place_in_a_sentence()
    {
        await using var app = await SchoolApp.StartAsync();
        var yael = app.Teams.AddPerson("יעל", "כהן");
        await app.Teams.AddMemberAsync(app.Group, yael);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(yael, card, Doing.InTheWay());
        var nudge = await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Says("The projector is broken")
        );
        Assert.True(nudge.Says("\u2068יעל כהן\u2069"), nudge.Reading);
    }

    [Fact]
    public async Task A_text_from_right_to_left_keeps_its_place_beside_what_the_digest_says_of_it()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay("המקרן לא עובד"));
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        var digest = await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Says("In the way for") || message.Says("in the way for")
        );
        Assert.True(digest.Says("\u2068המקרן לא עובד\u2069 ("), digest.Reading);
    }

    [Fact]
    public void A_hundred_names_in_a_script_of_two_units_a_letter_fit_one_column_as_they_are()
    {
        var name = string.Concat(Enumerable.Repeat("𞤀", 7)) + " " + string.Concat(Enumerable.Repeat("𞤀", 7));
        var people = Enumerable
            .Range(0, 100)
            .Select(n => new Domain.Person(new($"00000000-0000-4000-8000-{n:D12}"), name, "29:" + new string('x', 87)));
        var plan = new SprintPlan(
            "Talk",
            "Pupils explain",
            new(2026, 11, 23),
            new(2026, 12, 11),
            new([IsoDayOfWeek.Thursday], new(15, 0), "Europe/London"),
            new(new("dana"), "Dana", ""),
            null
        );
        var started = new SprintStarted(new("tenant", "19:group"), plan, [.. people]);
        var columns = EventColumns.Write(started);
        var members = (string)columns["Members"];
        Assert.InRange(members.Length, 1, 32_768);
        Assert.Contains(name, members, StringComparison.Ordinal);
        Assert.Equal(
            started.Members.AsEnumerable(),
            ((SprintStarted)EventColumns.Read(nameof(SprintStarted), columns)).Members.AsEnumerable()
        );
    }

    [Theory]
    [InlineData("Back\\slash \\uD83A\\uDD00 \"quoted\"")]
    [InlineData("𞤀\\uD83A𞤀")]
    public void A_name_that_looks_like_an_escape_comes_back_as_it_was(string name)
    {
        var joined = EveryEvent.All.OfType<SprintStarted>().First() with
        {
            Members = [new(new("ann"), name, "29:ann")],
        };
        Assert.Equal(
            name,
            ((SprintStarted)EventColumns.Read(nameof(SprintStarted), EventColumns.Write(joined))).Members[0].Name
        );
    }

    [Fact]
    public async Task A_leader_who_raises_a_barrier_themselves_is_said_to_know_of_it_and_is_not_reminded()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.AddMemberAsync(app.Group, app.Dana);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Dana, card, Doing.InTheWay());
        await app.RestAsync();
        Assert.Contains(app.Group.Messages, message => message.Says("knows of it: they raised it themselves"));
        await app.PassAsync(SchoolApp.Monday.AddDays(1).AddHours(6));
        Assert.Null((await app.NewestAsync()).Sprint.Barriers[0].RemindedAt);
    }
}
