using System.Text.Json.Nodes;
using CheckinBot.Tests.App;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Refusals;

/// <summary>
/// The rows of <c>docs/authorisation.md</c> about looking back, going on and passing on, of a sprint that is over: each
/// press is first made with the same data by those who may not, which changes nothing, and then by a member, which
/// does.
/// </summary>
public sealed class AuthorisedPassingOnTests : IAsyncLifetime
{
    private readonly HashSet<string> tried = [];
    private SchoolApp app = null!;
    private Person olu = null!;
    private Conversation others = null!;

    public async Task InitializeAsync()
    {
        app = await SchoolApp.StartAsync();
        olu = app.Teams.AddPerson("Olu", "Other");
        others = app.Teams.AddGroupChat("Others", olu, app.Teams.AddPerson("Lena", "Leads"));
        await app.Teams.InstallAsync(others);
        await app.Teams.InstallAsync(app.Ben);
        await app.Teams.InstallAsync(olu);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task What_a_member_may_when_a_sprint_is_over_nobody_else_does_with_the_same_press()
    {
        var card = await app.EndedAsync();
        await MayAsync(card, "review.answer", LookingBack.Answer("Ben learned it"), answer =>
            Shows(answer, "your look back is kept")
        );
        await MayAsync(card, "review.view", Data(card, "review.answer"), answer => Shows(answer, "Ben learned it"));
        await MayAsync(card, "review.edit", Data(card, "review.answer"), answer =>
            Assert.Equal("Ben learned it", answer.Card.ValueOf("learned"))
        );
        await app.LookBackAsync(app.Amira, card);
        await app.LookBackAsync(app.Chen, card);
        var brought = await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("review.decide"));
        await MayAsync(brought, "review.decide", new() { ["next"] = "adapt" }, answer =>
            Shows(answer, "goes on and adapts, said by Ben")
        );
        brought = await BelowAsync("sprint.next");
        await MayAsync(brought, "sprint.next", [], _ => Assert.Equal(2, Forms("sprint.start")));
        await MayAsync(brought, "start.offer", [], _ => Assert.Equal(1, Forms("start.share")));
        var form = await BelowAsync("start.share");
        await MayAsync(form, "start.share", new() { ["lines"] = "1" }, answer =>
            Shows(answer, "Shared as a starting point")
        );
        Assert.Single((await app.NewestAsync()).Sprint.Offered!.Lines);
        await MayAsync(await BelowAsync("start.takeBack"), "start.takeBack", [], answer =>
            Shows(answer, "It is not shared.")
        );
        Assert.Null((await app.NewestAsync()).Sprint.Offered);
        await BeginningAsync();
        Assert.Equal(
            Rows.Where(cell => cell.May == "yes").Select(cell => (cell.Verb, "member")),
            Rows.Where(cell => cell.May == "yes").Select(cell => (cell.Verb, cell.Who))
        );
        Assert.Equal(
            Rows.Select(cell => cell.Verb).Distinct().Order(StringComparer.Ordinal),
            tried.Order(StringComparer.Ordinal)
        );
        Assert.Empty(app.Log.Errors);
    }

    // From a form that stands there; the group's own is not offered to itself.
    private async Task BeginningAsync()
    {
        var form = await BelowAsync("sprint.start");
        await MayAsync(form, "start.see", Data(form, "start.see"), answer =>
            Shows(answer, "Begin with another group's sprint")
        );
        await MayAsync(form, "start.take", new() { ["start"] = "1" }, answer =>
            Assert.Equal("This one is not offered any more, so nothing was changed.", answer.Toast)
        );
    }

    private static IEnumerable<(string Verb, string Who, string May)> Rows =>
        AuthorisationTable.Buttons.Where(cell =>
            cell.Verb.StartsWith("review.", StringComparison.Ordinal)
            || cell.Verb.StartsWith("start.", StringComparison.Ordinal)
            || cell.Verb == "sprint.next"
        );

    private async Task MayAsync(Message card, string verb, JsonObject inputs, Action<BotAnswer> expected)
    {
        var data = card.Card.Offers(verb) ? Data(card, verb) : [];
        foreach (var (name, value) in inputs)
        {
            data[name] = value?.DeepClone();
        }

        foreach (
            var (who, person, chat) in Elsewhere()
                .Where(place => Rows.Single(cell => cell.Verb == verb && cell.Who == place.Who).May == "no")
        )
        {
            await NotAsync(who, person, chat, verb, data);
        }

        await app.SettledAsync();
        expected(await app.Teams.InvokeAsync(app.Ben, card, verb, data.DeepClone().AsObject()));
        await app.SettledAsync();
        tried.Add(verb);
    }

    private async Task NotAsync(string who, Person person, Conversation chat, string verb, JsonObject data)
    {
        await app.SettledAsync();
        var (before, messages) = ((await app.NewestAsync()).Sprint.Sequence, app.Group.Messages.Count);
        var answer = await app.Teams.InvokeAsync(person, chat.LastFromBot!, verb, data.DeepClone().AsObject());
        await app.SettledAsync();
        Assert.True(
            (before, messages) == ((await app.NewestAsync()).Sprint.Sequence, app.Group.Messages.Count),
            $"{verb} by {who} changed something"
        );
        Assert.DoesNotContain("Pupils explain", answer.Body?.ToJsonString() ?? "", StringComparison.Ordinal);
    }

    private (string Who, Person Person, Conversation Chat)[] Elsewhere() =>
        [
            ("leader", app.Dana, app.LeaderChat),
            ("member, own chat", app.Ben, app.Teams.PersonalChat(app.Ben)),
            ("other group's member", olu, others),
            ("stranger", olu, app.Teams.PersonalChat(olu)),
        ];

    private static JsonObject Data(Message card, string verb) => card.Card.DataOf(verb);

    private static void Shows(BotAnswer answer, string words) =>
        Assert.True(answer.Card.Has(words), answer.Body?.ToJsonString());

    private Task<Message> BelowAsync(string verb) =>
        app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers(verb));

    private int Forms(string verb) => app.Group.Messages.Count(message => message.Card.Offers(verb));
}
