using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>
/// A stand-in for Microsoft Teams on 127.0.0.1: the Bot Connector a bot calls, the people who talk to it, and a page to
/// watch them. A development tool; it knows the wire only, nothing of the bot's own types. Thread safe.
/// </summary>
public sealed partial class TeamsSimulator : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly World world;
    private readonly BotLink bot;
    private readonly Activities activities;
    private readonly ServiceAddress service = new();

    private TeamsSimulator(SimulatorOptions options)
    {
        Options = options;
        world = new World(options.TimeProvider);
        Faults = new Faults(world.Announce, options.TimeProvider);
        bot = new BotLink(world, options) { Sending = MoveByChance };
        activities = new Activities(options, world, Faults, () => ServiceUrl);
        app = Build(options.Port);
        app.Lifetime.ApplicationStopping.Register(world.Close);
        if (options.TimeProvider is MovableClock clock)
        {
            clock.Moved += world.Announce;
        }
    }

    /// <summary>The page.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>The root of the connector, as <c>serviceUrl</c> in every activity; ends in a slash.</summary>
    public Uri ServiceUrl => new(Address, $"/{service.Root}/");

    /// <summary>The bot's <c>/api/messages</c>; null until it is known.</summary>
    public Uri? BotEndpoint
    {
        get => bot.Endpoint;
        set => bot.Endpoint = value;
    }

    public SimulatorOptions Options { get; }

    /// <summary>What goes wrong between the bot and Teams.</summary>
    public Faults Faults { get; }

    /// <summary>Every call the bot made to the connector.</summary>
    public ImmutableList<Call> Calls => world.Calls;

    /// <summary>Every activity that was sent to the bot.</summary>
    public ImmutableList<Delivery> Deliveries => world.Deliveries;

    public static async Task<TeamsSimulator> StartAsync(SimulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var simulator = new TeamsSimulator(options);
        await simulator.app.StartAsync();
        options.Fill?.Invoke(simulator);
        return simulator;
    }

    /// <summary>Returns when the process is told to stop, as by Ctrl+C.</summary>
    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        if (Options.TimeProvider is MovableClock clock)
        {
            clock.Moved -= world.Announce;
        }

        await app.StopAsync();
        await app.DisposeAsync();
        bot.Dispose();
    }

    // On a bad day Teams moves its service, and the activity is the first that tells.
    private void MoveByChance(JsonObject activity)
    {
        if (!Faults.DrawsMove())
        {
            return;
        }

        service.Move();
        activity["serviceUrl"] = ServiceUrl.AbsoluteUri;
    }

    private WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = ["127.0.0.1", "localhost"]);
        var built = builder.Build();
        built.UseHostFiltering();
        var door = new Door(world, Faults);
        built.MapPage(this, world);
        built.MapConnector(
            new CallPipe(world, Faults, service, Options),
            new PostedMessages(world, Faults, door, Options, () => ServiceUrl),
            new Rosters(world, Faults, door, Options)
        );
        return built;
    }
}
