using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Benchmarks.Beside;

/// <summary>What Teams posts to one bot, and how it is answered.</summary>
internal sealed class Wire(Uri bot, Uri serviceUrl) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
    private static readonly JsonObject Bot = new()
    {
        ["id"] = "28:00000000-0000-4000-8000-00000000b001",
        ["name"] = "CheckinBot",
    };
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };
    private readonly Uri address = new(bot, "/api/messages");

    /// <summary>The body of the answer. Throws when it is no success.</summary>
    public async Task<string> PostAsync(byte[] activity)
    {
        using var content = new ByteArrayContent(activity) { Headers = { ContentType = Json } };
        using var response = await http.PostAsync(address, content);
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? body
            : throw new HttpRequestException($"The bot answered {(int)response.StatusCode}: {body}");
    }

    public Task<string> PostAsync(JsonObject activity) => PostAsync(Bytes(activity));

    public static byte[] Bytes(JsonObject activity) => Encoding.UTF8.GetBytes(activity.ToJsonString());

    /// <summary>The bot comes to a chat, as Teams tells it.</summary>
    public async Task InstallAsync(SchoolGroup group, Teacher by, bool isPersonal)
    {
        var installed = Activity("installationUpdate", group, by, isPersonal);
        installed["action"] = "add";
        await PostAsync(installed);
        var joined = Activity("conversationUpdate", group, by, isPersonal);
        joined["membersAdded"] = new JsonArray(Bot.DeepClone());
        await PostAsync(joined);
    }

    /// <summary>A press on a card.</summary>
    public JsonObject Press(
        SchoolGroup group,
        Teacher by,
        string verb,
        JsonObject data,
        string? on = null,
        bool isPersonal = false
    )
    {
        var activity = Activity("invoke", group, by, isPersonal);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = on;
        var action = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["verb"] = verb,
            ["data"] = data.DeepClone(),
        };
        activity["value"] = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
        return activity;
    }

    public JsonObject Activity(string type, SchoolGroup group, Teacher by, bool isPersonal) =>
        new()
        {
            ["type"] = type,
            ["id"] = $"f:{Guid.NewGuid()}",
            ["timestamp"] = DateTime.UtcNow.ToString(
                "yyyy-MM-ddTHH:mm:ss.fffZ",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            ["localTimezone"] = "Europe/London",
            ["serviceUrl"] = serviceUrl.AbsoluteUri,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject
            {
                ["id"] = by.TeamsId,
                ["name"] = by.Name,
                ["aadObjectId"] = by.Id,
            },
            ["recipient"] = Bot.DeepClone(),
            ["conversation"] = Conversation(group, by, isPersonal),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = group.Tenant } },
            ["locale"] = "en-GB",
            ["entities"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "clientInfo",
                    ["locale"] = "en-GB",
                    ["platform"] = "Web",
                    ["timezone"] = "Europe/London",
                }
            ),
        };

    public void Dispose() => http.Dispose();

    private static JsonObject Conversation(SchoolGroup group, Teacher by, bool isPersonal) =>
        isPersonal
            ? new()
            {
                ["id"] = by.Chat,
                ["conversationType"] = "personal",
                ["tenantId"] = group.Tenant,
            }
            : new()
            {
                ["id"] = group.Chat,
                ["conversationType"] = "groupChat",
                ["isGroup"] = true,
                ["tenantId"] = group.Tenant,
                ["name"] = "Year 4 Maths",
            };
}
