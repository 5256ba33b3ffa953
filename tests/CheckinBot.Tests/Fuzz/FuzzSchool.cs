using System.Text.Json.Nodes;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Refusals;
using Microsoft.Extensions.Logging;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Fuzz;

/// <summary>
/// The whole service with three groups that have something for every button: two whose people act, and a witness, whose
/// people never do. Eve is nobody's, Faye was a member once.
/// </summary>
internal sealed class FuzzSchool : IAsyncDisposable
{
    public const string OtherTenant = "99999999-9999-4999-8999-999999999999";

    private FuzzSchool(SchoolApp app, ErrorLines errors) => (App, Errors) = (app, errors);

    public SchoolApp App { get; }

    public ErrorLines Errors { get; }

    public AuthorisedGroup Main { get; private set; } = null!;

    public AuthorisedGroup Second { get; private set; } = null!;

    public AuthorisedGroup Witness { get; private set; } = null!;

    public Person Eve => App.Teams.Person("Eve");

    public Person Faye => App.Teams.Person("Faye");

    /// <summary>Whoever may be entitled to something, but not the witness's.</summary>
    public IReadOnlyList<Person> Insiders =>
        [App.Amira, App.Ben, App.Chen, App.Dana, App.Teams.Person("Grace"), App.Teams.Person("Hugo")];

    /// <summary>What Teams sent when each button was pressed, each word written, and everybody came and went.</summary>
    public IReadOnlyList<JsonObject> Templates { get; private set; } = [];

    /// <summary>Every id that there is: of sprints, barriers, plans, people, chats.</summary>
    public IReadOnlyList<string> Ids { get; private set; } = [];

    public Uri Endpoint { get; private set; } = null!;

    public static async Task<FuzzSchool> StartAsync()
    {
        var errors = new ErrorLines();
        var app = await SchoolApp.StartAsync(configure: builder =>
            builder.Logging.ClearProviders().AddProvider(errors).SetMinimumLevel(LogLevel.Error)
        );
        var school = new FuzzSchool(app, errors);
        await school.FillAsync();
        return school;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private async Task FillAsync()
    {
        foreach (
            var (given, surname) in new[]
            {
                ("Grace", "Mbeki"),
                ("Hugo", "Hart"),
                ("Pia", "Passon"),
                ("Quin", "Quiet"),
                ("Rosa", "Reads"),
                ("Eve", "Stranger"),
                ("Faye", "Former"),
            }
        )
        {
            await App.Teams.InstallAsync(App.Teams.AddPerson(given, surname));
        }

        await App.Teams.InstallAsync(App.Ben);
        var groups = await Task.WhenAll(
            GroupAsync("Zf1", App.Dana, App.Teams.Person("Grace"), App.Chen, App.Ben, App.Chen, Faye),
            GroupAsync("Zf2", App.Teams.Person("Hugo"), null, App.Amira, App.Amira, App.Chen),
            GroupAsync(
                "Zf3",
                App.Teams.Person("Rosa"),
                null,
                App.Teams.Person("Quin"),
                App.Teams.Person("Pia"),
                App.Teams.Person("Quin")
            )
        );
        (Main, Second, Witness) = (groups[0], groups[1], groups[2]);
        await App.Teams.RemoveMemberAsync(Main.Chat, Faye);
        Endpoint = App.Teams.BotEndpoint!;
        Templates = await new Recording(this).AllAsync();
        Ids = IdsOf(Templates);
    }

    private async Task<AuthorisedGroup> GroupAsync(
        string mark,
        Person leader,
        Person? deputy,
        Person member,
        params Person[] members
    )
    {
        var group = new AuthorisedGroup(App, App.Teams.AddGroupChat($"Group {mark}", members), mark, leader, member);
        await group.FillAsync(deputy, null);
        return group;
    }

    private List<string> IdsOf(IReadOnlyList<JsonObject> templates)
    {
        var data = new[] { Main, Second, Witness }.SelectMany(group =>
            new[]
            {
                "checkin.submit",
                "options.on",
                "options.tell",
                "plan.yes",
                "plan.tell",
                "record.edit",
                "barrier.tell",
            }.SelectMany(group.DataOf)
        );
        var cards = data.SelectMany(one =>
            new[] { "sprint", "barrier", "plan", "keeper", "touch" }.Select(name => (string)one[name]!)
        );
        var people = App.Teams.People.SelectMany(person => new[] { person.Id, person.AadObjectId });
        return
        [
            .. cards
                .Concat(people)
                .Concat(App.Teams.Conversations.Select(chat => chat.Id))
                .Concat(templates.Select(one => (string)one["id"]!))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
