using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Placement;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Tests.App;

/// <summary>
/// The whole service, over real HTTP and SQLite on disk, in a simulated school: Amira, Ben and Chen in one group's
/// chat, and Dana, who leads. It is Monday 23 November 2026, 09:00 in London, until the test moves the clock.
/// </summary>
internal sealed class SchoolApp : IAsyncDisposable
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-tests-");
    private readonly List<WebApplication> bots = [];
    private readonly QuickSeconds seconds = new();

    private SchoolApp(TeamsSimulator teams, MovableClock clock, string group) =>
        (Teams, Clock, Group) = (teams, clock, teams.Conversation(group));

    public TeamsSimulator Teams { get; }

    public MovableClock Clock { get; }

    public LogLines Log { get; } = new();

    public WebApplication Bot => bots[^1];

    /// <summary>Where the group talks.</summary>
    public Conversation Group { get; }

    public Conversation LeaderChat => Teams.PersonalChat(Dana);

    public Simulator.Person Amira => Teams.Person("Amira");

    public Simulator.Person Ben => Teams.Person("Ben");

    public Simulator.Person Chen => Teams.Person("Chen");

    public Simulator.Person Dana => Teams.Person("Dana");

    public string Database => Path.Combine(folder.FullName, "checkinbot.db");

    /// <summary>A lock on the storage is waited for 1 s, so that an outage is noticed soon.</summary>
    public string DataSource => $"Data Source={Database};Default Timeout=1";

    /// <summary>
    /// Starts it; the group has the bot, and Dana too unless <paramref name="leaderInstalled"/> is false.
    /// </summary>
    public static async Task<SchoolApp> StartAsync(
        Dictionary<string, string?>? settings = null,
        bool leaderInstalled = true,
        Action<WebApplicationBuilder>? configure = null,
        string group = School.MathsGroup
    )
    {
        var clock = MovableClock.Frozen(Monday);
        SchoolApp? app = null;
        var teams = await TeamsSimulator.StartAsync(
            new()
            {
                TimeProvider = clock,
                Fill = School.Fill,
                MessageActions = new Dictionary<string, string> { ["raiseBarrier"] = "Raise as a barrier" },
                NextDue = () => CheckinBotApp.NextDueAsync(app!.Bot),
                AtRest = () => app!.UpdatedAsync(),
            }
        );
        app = new SchoolApp(teams, clock, group);
        await app.StartBotAsync(settings, configure);
        await teams.InstallAsync(app.Group);
        if (leaderInstalled)
        {
            await teams.InstallAsync(app.Dana);
        }

        return app;
    }

    /// <summary>For a test about Teams' limits: they are waited for as the real service waits.</summary>
    public static void InRealSeconds(WebApplicationBuilder bot) => bot.Services.AddSingleton(RealSeconds.OfTheMachine);

    /// <summary>One more process on the same data; Teams talks to it from now on.</summary>
    public async Task<WebApplication> StartBotAsync(
        Dictionary<string, string?>? settings = null,
        Action<WebApplicationBuilder>? configure = null
    )
    {
        var bot = CheckinBotApp.Create(["--environment", "Development", "--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Bot:DangerouslyAllowUnauthenticated"] = "true",
                    ["Storage:ConnectionString"] = DataSource,
                    ["School:TimeZone"] = "Europe/London",
                }
            );
            builder.Configuration.AddInMemoryCollection(settings ?? []);
            builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.AddSingleton(new RealSeconds(seconds));
            configure?.Invoke(builder);
        });
        await bot.StartAsync();
        Teams.BotEndpoint = new(new Uri(bot.Urls.First()), "/api/messages");
        bots.Add(bot);
        return bot;
    }

    /// <summary>
    /// Returns when what the bots are sending has arrived. So it does before a person presses, else a card may change
    /// under their finger. Not waited for without end: some tests hold it back.
    /// </summary>
    public async Task UpdatedAsync()
    {
        var underWay = bots.SelectMany(bot =>
            new[]
            {
                bot.Services.GetRequiredService<Dispatcher<Sprint, SprintId>>().FinishAsync(),
                bot.Services.GetRequiredService<Dispatcher<Leader, LeaderId>>().FinishAsync(),
                bot.Services.GetRequiredService<GroupCards>().FinishAsync(),
                bot.Services.GetRequiredService<RosterReader>().FinishAsync(),
            }
        );
        await Task.WhenAll(underWay)
            .WaitAsync(TimeSpan.FromSeconds(2))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        await Teams.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
