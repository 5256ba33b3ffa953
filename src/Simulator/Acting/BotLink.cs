using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>Sends activities to the bot, once each.</summary>
internal sealed class BotLink(World world, SimulatorOptions options) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = options.BotTimeout,
    };

    public Uri? Endpoint { get; set; } = options.BotEndpoint;

    /// <summary>Called with each activity before it goes.</summary>
    public Action<JsonObject>? Sending { get; init; }

    public async Task<BotAnswer> SendAsync(JsonObject activity)
    {
        Sending?.Invoke(activity);
        var answer = await TryAsync(activity);
        world.Add(new Delivery(activity, answer));
        return answer;
    }

    public void Dispose() => client.Dispose();

    private async Task<BotAnswer> TryAsync(JsonObject activity)
    {
        try
        {
            using var request = Request(activity);
            using var response = await client.SendAsync(request);
            return new((int)response.StatusCode, await ReadAsync(response.Content));
        }
        catch (TaskCanceledException)
        {
            return new(504, null);
        }
        catch (HttpRequestException)
        {
            return new(502, null);
        }
    }

    private HttpRequestMessage Request(JsonObject activity)
    {
        var endpoint = Endpoint
            ?? throw new InvalidOperationException("No bot: set BotEndpoint before anything is sent to it.");
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = JsonContent.Create(activity) };
        if (options.Token?.Invoke(activity) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return request;
    }

    private static async Task<JsonNode?> ReadAsync(HttpContent content)
    {
        var text = await content.ReadAsStringAsync();
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
