using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace CheckinBot.Tests.Operations;

/// <summary>What a load balancer asks a bot.</summary>
internal static class Asking
{
    private static readonly HttpClient Http = new();

    public static async Task<(HttpStatusCode Status, JsonNode Says)> HealthAsync(this WebApplication bot, string page)
    {
        using var answer = await Http.GetAsync(new Uri(new Uri(bot.Urls.First()), $"/health/{page}"));
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
