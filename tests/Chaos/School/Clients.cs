using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chaos.Fleet;
using Simulator;

namespace Chaos.School;

/// <summary>
/// Sends the same activity, now to this process and now to that one, until one says what became of it.
/// </summary>
internal sealed class Clients(BotFleet fleet) : IDisposable
{
    private const int MostTries = 2_000;
    private readonly HttpClient http = new(
        new SocketsHttpHandler { UseProxy = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2) }
    )
    {
        Timeout = TimeSpan.FromSeconds(15),
    };
    private int answered;

    public ConcurrentQueue<Act> Acts { get; } = new();

    /// <summary>How many acts were answered.</summary>
    public int Answered => Volatile.Read(ref answered);

    public async Task<Act> DoAsync(Act act)
    {
        Acts.Enqueue(act);
        for (; act.Sent < MostTries && act.IsKept is null; act.Sent++)
        {
            if (await TrySendAsync(act.Activity) is { } answer)
            {
                act.Take(answer);
            }
            else
            {
                await Task.Delay(25);
            }
        }

        Interlocked.Increment(ref answered);
        return act;
    }

    public void Dispose() => http.Dispose();

    // Null for no answer, and for one that asks to send it again.
    private async Task<BotAnswer?> TrySendAsync(JsonObject activity)
    {
        try
        {
            var live = fleet.Live;
            if (live.Count == 0)
            {
                return null;
            }

            using var response = await http.PostAsJsonAsync(
                new Uri(live[Random.Shared.Next(live.Count)].Address!, "/api/messages"),
                activity
            );
            var answer = new BotAnswer(
                (int)response.StatusCode,
                response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<JsonNode>() : null
            );
            return
                answer.IsError || answer.Body!.ToJsonString().Contains("could not be saved", StringComparison.Ordinal)
                ? null
                : answer;
        }
        catch (Exception gone)
            when (gone is HttpRequestException or TaskCanceledException or IOException or System.Text.Json.JsonException
            )
        {
            return null;
        }
    }
}
