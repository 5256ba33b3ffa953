using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Beside;

/// <summary>The connector, for one bot: takes what it sends, counts it, and tells who is in a chat.</summary>
internal sealed class TeamsStub : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Teacher>> rosters = new();
    private readonly ConcurrentDictionary<(string Chat, string Verb), TaskCompletionSource<Button>> awaited = new();
    private readonly ConcurrentDictionary<string, int> sent = new();
    private long messages;

    private TeamsStub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        var chat = app.MapGroup("/v3/conversations/{chat}");
        chat.MapPost("activities", SentAsync);
        chat.MapPost("activities/{id}", SentAsync);
        chat.MapPut("activities/{id}", UpdatedAsync);
        chat.MapGet("pagedmembers", (string chat) => Roster(chat));
        chat.MapGet("members/{id}", (string chat, string id) => Member(chat, id));
    }

    public Uri ServiceUrl => new(app.Urls.Single() + "/");

    /// <summary>Every call: sends, updates, and questions.</summary>
    public Traffic Calls { get; } = new();

    public static async Task<TeamsStub> StartAsync()
    {
        var stub = new TeamsStub();
        await stub.app.StartAsync();
        return stub;
    }

    public void Seat(string chat, IReadOnlyList<Teacher> people) => rosters[chat] = people;

    /// <summary>How many messages stand in these chats.</summary>
    public int SentTo(IEnumerable<string> chats) => chats.Sum(chat => sent.GetValueOrDefault(chat));

    /// <summary>The first button of this verb that is sent to the chat from now on.</summary>
    public Task<Button> ButtonAsync(string chat, string verb) =>
        awaited.GetOrAdd((chat, verb), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> SentAsync(string chat, HttpContext http)
    {
        Calls.Count();
        sent.AddOrUpdate(chat, 1, (_, count) => count + 1);
        var id = Interlocked.Increment(ref messages).ToString(CultureInfo.InvariantCulture);
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        foreach (
            var (key, found) in awaited.Where(one =>
                one.Key.Chat == chat && body.Contains($"\"{one.Key.Verb}\"", StringComparison.Ordinal)
            )
        )
        {
            found.TrySetResult(new(id, Button.Find(JsonNode.Parse(body), key.Verb)!));
            awaited.TryRemove(key, out _);
        }

        return Results.Json(new { id }, statusCode: 201);
    }

    private async Task<IResult> UpdatedAsync(string chat, string id, HttpContext http)
    {
        Calls.Count();
        await http.Request.Body.CopyToAsync(Stream.Null);
        return Results.Json(new { id });
    }

    private IResult Roster(string chat)
    {
        Calls.Count();
        return rosters.TryGetValue(chat, out var people)
            ? Results.Json(new { members = people.Select(Account) })
            : NoChat;
    }

    private IResult Member(string chat, string id)
    {
        Calls.Count();
        var found = rosters.GetValueOrDefault(chat)?.FirstOrDefault(person => person.TeamsId == id || person.Id == id);
        return found is null ? NoChat : Results.Json(Account(found));
    }

    private static object Account(Teacher person) =>
        new
        {
            id = person.TeamsId,
            name = person.Name,
            objectId = person.Id,
        };

    private static IResult NoChat =>
        Results.Json(
            new { error = new { code = "ConversationNotFound", message = "Conversation not found." } },
            statusCode: 404
        );
}
