using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using Simulator;
using Person = Simulator.Person;

namespace Chaos.School;

/// <summary>
/// A group with its chat, its people, its leader, and the hour at which it is asked every school day.
/// </summary>
internal sealed record ChaosGroup(
    int Number,
    Conversation Chat,
    IReadOnlyList<Person> Members,
    Person Leader,
    Conversation LeaderChat,
    LocalTime Hour,
    SprintId Sprint
)
{
    public static readonly LocalDate FirstDay = new(2026, 11, 23);
    public static readonly LocalDate LastDay = new(2027, 2, 12);

    public JsonObject Ids => new() { ["sprint"] = Sprint.Value };

    /// <summary>
    /// The hours at which a round falls due until then: every school day, London being on UTC all that time.
    /// </summary>
    public IReadOnlyList<Instant> Due(Instant until) =>
        [
            .. Enumerable
                .Range(0, Period.DaysBetween(FirstDay, LastDay) + 1)
                .Select(FirstDay.PlusDays)
                .Where(day => day.DayOfWeek <= IsoDayOfWeek.Friday)
                .Select(day => (day + Hour).InUtc().ToInstant())
                .Where(hour => hour <= until),
        ];

    /// <summary>So many groups of 3 to 6; every five share a leader.</summary>
    public static IReadOnlyList<ChaosGroup> Make(TeamsSimulator teams, int groups, Random random)
    {
        var leaders = Enumerable
            .Range(0, (groups + 4) / 5)
            .Select(number => teams.AddPerson($"Leader{number}", "Chaos"))
            .ToList();
        return
        [
            .. Enumerable
                .Range(0, groups)
                .Select(number => Make(teams, number, leaders[number / 5], random.Next(3, 7))),
        ];
    }

    private static ChaosGroup Make(TeamsSimulator teams, int number, Person leader, int size)
    {
        var people = Enumerable.Range(0, size).Select(place => teams.AddPerson($"G{number}m{place}", "Chaos")).ToList();
        var chat = teams.AddGroupChat($"Group {number}", people);
        var sprint = GroupKey.Of(new(teams.Options.TenantId, chat.Id)).Sprint(1);
        return new(
            number,
            chat,
            people,
            leader,
            teams.PersonalChat(leader),
            new(10 + (number % 2), 15 * (number % 3)),
            sprint
        );
    }

    /// <summary>Installs the bot and starts the sprint, by its real dialogs.</summary>
    public async Task StartAsync(TeamsSimulator teams)
    {
        await teams.InstallAsync(Chat);
        var welcome = await teams.WaitForMessageAsync(Chat, message => message.Card is not null);
        var answer = await teams.InvokeAsync(
            Members[0],
            welcome,
            "sprint.start",
            new()
            {
                ["focus"] = "Pupils explain",
                ["evidence"] = "Exit tickets",
                ["leader"] = Leader.AadObjectId,
                ["firstDay"] = "2026-11-23",
                ["lastDay"] = "2027-02-12",
                ["days"] = "monday,tuesday,wednesday,thursday,friday",
                ["hour"] = Hour.ToString("HH:mm", null),
                ["zone"] = "Europe/London",
            }
        );
        if (
            answer.Type != BotAnswer.CardType
            || answer.Body!.ToJsonString().Contains("sprint.start", StringComparison.Ordinal)
        )
        {
            throw new InvalidOperationException($"Group {Number} could not start: {answer.Body}");
        }
    }
}
