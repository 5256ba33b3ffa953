using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Tests.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Wire;

/// <summary>The parts of a running bot that these tests drive, and the commands they drive them with.</summary>
internal static class Acting
{
    public static T Part<T>(this WebApplication bot)
        where T : notnull => bot.Services.GetRequiredService<T>();

    public static GroupAddress Address(this SchoolApp app) => new(app.Teams.Options.TenantId, app.Group.Id);

    public static SprintId Sprint(this SchoolApp app) => GroupKey.Of(app.Address()).Sprint(1);

    public static Instant Now(this SchoolApp app) => Instant.FromDateTimeOffset(app.Clock.GetUtcNow());

    public static Task<CommandResult<Sprint>> ExecuteAsync(this WebApplication bot, SchoolApp app, Command command) =>
        bot.Part<SprintStore>().ExecuteAsync(app.Sprint(), command);

    public static Task<Sprint> ReadAsync(this WebApplication bot, SchoolApp app) =>
        bot.Part<SprintStore>().ReadAsync(app.Sprint());

    /// <summary>Returns when this bot's delivery has tried all that it has to do.</summary>
    public static async Task SettleAsync(this WebApplication bot, SchoolApp app)
    {
        await bot.Part<RosterReader>().FinishAsync();
        await bot.Part<Dispatcher<Sprint, SprintId>>().RunAsync(app.Sprint());
        await bot.Part<TimerStore>().TidiedAsync();
    }

    public static MemberId Id(this Simulator.Person person) => new(person.AadObjectId);

    public static AskNow Ask(this SchoolApp app, string command = "ask") =>
        new(new(command), app.Now(), app.Amira.Id());

    public static SubmitCheckin Checkin(
        this SchoolApp app,
        Simulator.Person person,
        string? barrier = null,
        int round = 1
    ) =>
        new(
            new($"{person.Name}:{round}:{barrier}"),
            app.Now(),
            person.Id(),
            round,
            new(barrier is null ? Going.OnTrack : Going.Stuck, "Tried it", barrier ?? "", "", ""),
            barrier is null ? Hears.Group : Hears.Leader,
            Urgency.Blocking,
            Help.Action,
            new($"{person.GivenName}{round}")
        );

    /// <summary>So many teachers more in the group, before its sprint starts.</summary>
    public static async Task<IReadOnlyList<Simulator.Person>> CrowdAsync(this SchoolApp app, int people)
    {
        var crowd = Enumerable
            .Range(1, people)
            .Select(number => app.Teams.AddPerson($"Teacher{number}", "Crowd"))
            .ToList();
        foreach (var person in crowd)
        {
            await app.Teams.AddMemberAsync(app.Group, person);
        }

        return crowd;
    }

    public static int Count(this Conversation chat, string text) =>
        chat.Messages.Count(message => message is { IsFromBot: true, IsDeleted: false } && message.Says(text));

    /// <summary>What a log holds, row by row.</summary>
    public static async Task<IReadOnlyList<LogEvent>> LogAsync(this WatchedStore store, SchoolApp app)
    {
        var events = new List<LogEvent>();
        await foreach (
            var row in store.ReadAsync(CheckinBot.Store.StoreTable.Sprints, app.Sprint().Value, null, null, default)
        )
        {
            events.Add(EventRows.Read(row).Event);
        }

        return events;
    }
}
