using System.Net;
using System.Net.Sockets;
using CheckinBot.Cluster;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Wire;
using Microsoft.AspNetCore.Builder;

namespace CheckinBot.Tests.Cluster;

/// <summary>A school whose bot runs as several instances that know each other, on the same tables.</summary>
internal sealed class ClusterScene : IAsyncDisposable
{
    private readonly List<WebApplication> bots = [];
    private readonly Dictionary<string, string?> storage;

    private ClusterScene(SchoolApp app, Dictionary<string, string?> storage) => (App, this.storage) = (app, storage);

    public SchoolApp App { get; }

    public IReadOnlyList<WebApplication> Bots => bots;

    /// <summary>Returns when all know each other.</summary>
    public static async Task<ClusterScene> StartAsync(
        Dictionary<string, string?> storage,
        int instances,
        params (string Key, string Value)[] more
    )
    {
        foreach (var (key, value) in more)
        {
            storage[key] = value;
        }

        var scene = new ClusterScene(await SchoolApp.StartAsync(OneMore(storage)), storage);
        scene.bots.Add(scene.App.Bot);
        while (scene.bots.Count < instances)
        {
            scene.bots.Add(await scene.App.StartBotAsync(OneMore(storage)));
        }

        await KnowEachOtherAsync(scene.bots);
        return scene;
    }

    public async Task<WebApplication> JoinAsync(Action<WebApplicationBuilder>? configure = null)
    {
        bots.Add(await App.StartBotAsync(OneMore(storage), configure));
        await KnowEachOtherAsync(bots);
        return bots[^1];
    }

    /// <summary>Returns when each of these counts as many members as there are.</summary>
    public static Task KnowEachOtherAsync(IReadOnlyCollection<WebApplication> those) =>
        Watching.UntilAsync(() => new(those.All(bot => bot.Part<Membership>().Current?.Members == those.Count)));

    /// <summary>From now on Teams reaches this one.</summary>
    public void Reach(int bot) => App.Teams.BotEndpoint = new(new Uri(bots[bot].Urls.First()), "/api/messages");

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static Dictionary<string, string?> OneMore(Dictionary<string, string?> storage) =>
        new(storage)
        {
            ["Cluster:Enabled"] = "true",
            ["Cluster:Address"] = "127.0.0.1",
            ["Cluster:Port"] = $"{FreePort()}",
        };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
