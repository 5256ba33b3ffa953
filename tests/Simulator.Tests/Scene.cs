using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Simulator.Tests;

/// <summary>The school, a bot installed in its maths group, and the bot's way of calling the connector.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private Scene(TeamsSimulator teams, EchoBot bot)
    {
        (Teams, Bot) = (teams, bot);
        Http = new HttpClient { BaseAddress = teams.ServiceUrl };
    }

    public TeamsSimulator Teams { get; }

    public EchoBot Bot { get; }

    public HttpClient Http { get; }

    public Person Amira => Teams.Person("Amira");

    public Person Ben => Teams.Person("Ben");

    public Person Dana => Teams.Person("Dana");

    public Conversation Group => Teams.Conversation(School.MathsGroup);

    public Conversation Channel => Teams.Conversation("Learning Sprints");

    public static async Task<Scene> OpenAsync(SimulatorOptions? options = null)
    {
        var bot = await EchoBot.StartAsync();
        var teams = await TeamsSimulator.StartAsync(
            (options ?? new()) with
            {
                Fill = School.Fill,
                BotEndpoint = bot.Endpoint,
            }
        );
        await teams.InstallAsync(teams.Conversation(School.MathsGroup));
        bot.Received.Clear();
        return new(teams, bot);
    }

    public static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    public static JsonObject Card(JsonNode card, string? text = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(
                new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }
            ),
        };
        if (text is not null)
        {
            activity["text"] = text;
        }

        return activity;
    }

    /// <summary>A card with a button, a text input, and a refresh for the people named.</summary>
    public static JsonNode Question(string text, params IEnumerable<Person> refreshedFor)
    {
        var card = JsonNode.Parse(
            """
            {"type":"AdaptiveCard","version":"1.5",
             "refresh":{"action":{"type":"Action.Execute","verb":"look","data":{"round":1}},"userIds":[]},
             "body":[{"type":"TextBlock","text":""},{"type":"Input.Text","id":"done","label":"Done"}],
             "actions":[{"type":"Action.Execute","title":"Send","verb":"answer","data":{"round":1}}]}
            """
        )!;
        card["body"]![0]!["text"] = text;
        if (refreshedFor.ToList() is { Count: > 0 } people)
        {
            card["refresh"]!["userIds"] = new JsonArray([.. people.Select(person => (JsonNode?)person.Id)]);
        }
        else
        {
            card.AsObject().Remove("refresh");
        }

        return card;
    }

    public Task<HttpResponseMessage> PostAsync(Conversation conversation, JsonObject activity) =>
        Http.PostAsJsonAsync(Activities(conversation.Id), activity);

    public async Task<Message> PostedAsync(Conversation conversation, JsonObject activity)
    {
        var response = await PostAsync(conversation, activity);
        return conversation.Find((string)(await JsonAsync(response))!["id"]!)!;
    }

    public Task<HttpResponseMessage> UpdateAsync(Message message, JsonObject activity) =>
        Http.PutAsJsonAsync(Activities(message.Conversation.Id, message.Id), activity);

    public static string Activities(string conversationId, string? activityId = null) =>
        $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities"
        + (activityId is null ? "" : "/" + activityId);

    public static async Task<JsonNode?> JsonAsync(HttpResponseMessage response) =>
        await response.Content.ReadAsStringAsync() is { Length: > 0 } text ? JsonNode.Parse(text) : null;

    public static async Task<string?> CodeOf(HttpResponseMessage response) =>
        (string?)(await JsonAsync(response))?["error"]?["code"];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Teams.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
