using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Benchmarks.Loads;

/// <summary>What Teams posts for people, without a simulator between.</summary>
internal sealed class LoadClient(Uri bot, Uri serviceUrl) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false })
    {
        BaseAddress = bot,
        Timeout = TimeSpan.FromSeconds(15),
    };

    /// <summary>An answer, or a barrier with it; null when the bot says that it was kept, else what was said.</summary>
    public async Task<string?> CheckInAsync(int group, int place, string done, string? barrier)
    {
        var data = new JsonObject
        {
            ["sprint"] = LoadSchool.Sprint(group).Value,
            ["round"] = 1,
            ["going"] = barrier is null ? "onTrack" : "stuck",
            ["done"] = done,
            ["tweak"] = "Shorter",
        };
        if (barrier is not null)
        {
            (data["stuck"], data["hears"], data["urgency"], data["help"]) = (barrier, "leader", "blocking", "action");
        }

        var activity = Activity("invoke", LoadSchool.Member(group, place), LoadSchool.Chat(group), isGroup: true);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = "checkin.submit",
                ["data"] = data,
            },
            ["trigger"] = "manual",
        };
        var (isTaken, answer) = await PostAsync(activity);
        return isTaken && answer.Contains("checkin.edit", StringComparison.Ordinal) ? null : answer;
    }

    public async Task<bool> AskForDigestAsync(int leader)
    {
        var activity = Activity("message", LoadSchool.Leader(leader), LoadSchool.LeaderChat(leader), isGroup: false);
        activity["text"] = "digest";
        return (await PostAsync(activity)).IsTaken;
    }

    public void Dispose() => http.Dispose();

    private async Task<(bool IsTaken, string Answer)> PostAsync(JsonObject activity)
    {
        try
        {
            using var content = new StringContent(
                activity.ToJsonString(),
                Encoding.UTF8,
                MediaTypeHeaderValue.Parse("application/json")
            );
            using var response = await http.PostAsync("/api/messages", content);
            var answer = await response.Content.ReadAsStringAsync();
            return response.IsSuccessStatusCode ? (true, answer) : (false, $"{(int)response.StatusCode} {answer}");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return (false, failure.Message);
        }
    }

    private JsonObject Activity(string type, Guid who, string chat, bool isGroup) =>
        new()
        {
            ["type"] = type,
            ["id"] = $"f:{Guid.NewGuid()}",
            ["serviceUrl"] = serviceUrl.AbsoluteUri,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject
            {
                ["id"] = $"29:{who:N}",
                ["name"] = $"Teacher {who.ToString("D")[..8]}",
                ["aadObjectId"] = who.ToString("D"),
            },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CheckinBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = chat,
                ["conversationType"] = isGroup ? "groupChat" : "personal",
                ["tenantId"] = LoadSchool.Tenant,
                ["isGroup"] = isGroup,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = LoadSchool.Tenant } },
        };
}
