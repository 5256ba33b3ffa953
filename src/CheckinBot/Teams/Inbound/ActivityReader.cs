using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace CheckinBot.Teams.Inbound;

/// <summary>What was posted: an activity, or why it is none.</summary>
internal sealed record Inbound(Activity? Activity, int Status = StatusCodes.Status200OK, string Reason = "")
{
    /// <summary>The activity as it came.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    public static Inbound Refused(int status, string reason) => new(null, status, reason);
}

/// <summary>
/// Reads the one activity of a request, within limits that the official reader does not have: size, depth, each member
/// once, text that is text. A member that nobody here uses cannot refuse an activity: where it is unreadable it is left
/// out.
/// </summary>
internal static class ActivityReader
{
    public const int MostBytes = 256 * 1024;
    private const int Deepest = 64;

    // Why once: of a member that stands twice one reader takes the first and another the last.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = Deepest };

    // Dates stay the text they are: what a person typed may look like one.
    private static readonly JsonSerializerSettings AsText = new()
    {
        DateParseHandling = DateParseHandling.None,
        MaxDepth = Deepest,
    };
    private static readonly JsonSerializer Exact = JsonSerializer.Create(AsText);

    /// <summary>Members whose value decides who acts, where, and what is done. All others may be left out.</summary>
    private static readonly string[] Telling =
    [
        "type",
        "id",
        "serviceUrl",
        "channelId",
        "from",
        "recipient",
        "conversation",
        "name",
        "membersAdded",
        "membersRemoved",
        "action",
        "text",
    ];

    public static async Task<Inbound> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // Why: so no web page can post to a bot in local mode without asking first (CORS).
        if (!request.HasJsonContentType())
        {
            return Inbound.Refused(StatusCodes.Status415UnsupportedMediaType, "Only JSON.");
        }

        if (request.ContentLength > MostBytes)
        {
            return TooBig();
        }

        var read = await request.BodyReader.ReadAtLeastAsync(MostBytes + 1, cancellationToken);
        try
        {
            return read.Buffer.Length > MostBytes ? TooBig() : Read(read.Buffer.ToArray());
        }
        finally
        {
            request.BodyReader.AdvanceTo(read.Buffer.End);
        }
    }

    private static Inbound TooBig() => Inbound.Refused(StatusCodes.Status413PayloadTooLarge, "At most 256 KB.");

    /// <summary>The same for what another instance read already.</summary>
    public static Inbound Read(byte[] json)
    {
        if (!IsTypedObject(json))
        {
            return Unreadable("Not the JSON of an activity.");
        }

        var activity = ReadExactly(json) ?? ReadWhatCounts(json);
        if (string.IsNullOrEmpty(activity?.Type))
        {
            return Unreadable("Not the JSON of an activity with a type.");
        }

        return string.IsNullOrEmpty(activity.Conversation?.Id)
            ? Unreadable("The activity has no conversation.")
            : new(activity) { Body = json };
    }

    private static Inbound Unreadable(string reason) => Inbound.Refused(StatusCodes.Status400BadRequest, reason);

    private static bool IsTypedObject(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return IsTyped(document.RootElement) && Utf8.IsValid(json);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    // The official reader would take a number for a text.
    private static bool IsTyped(JsonElement root) =>
        IsText(Member(root, "type")) && IsText(Member(Member(root, "conversation"), "id"));

    private static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } one && one.TryGetProperty(name, out var member) ? member : null;

    private static bool IsText(JsonElement? one) => one is { ValueKind: JsonValueKind.String };

    private static Activity? ReadExactly(byte[] json)
    {
        try
        {
            using var reader = Reader(json);
            return Exact.Deserialize<Activity>(reader);
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return null;
        }
    }

    private static Activity? ReadWhatCounts(byte[] json)
    {
        try
        {
            using var reader = Reader(json);
            return JObject.Load(reader).ToObject<Activity>(Lenient());
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return null;
        }
    }

    private static JsonTextReader Reader(byte[] json) =>
        new(new StreamReader(new MemoryStream(json), Encoding.UTF8))
        {
            DateParseHandling = DateParseHandling.None,
            MaxDepth = Deepest,
        };

    private static JsonSerializer Lenient()
    {
        var serializer = JsonSerializer.Create(AsText);
        serializer.Error += (_, failed) =>
            failed.ErrorContext.Handled = !Telling.Contains(
                Root(failed.ErrorContext.Path),
                StringComparer.OrdinalIgnoreCase
            );
        return serializer;
    }

    private static string Root(string path) => path.Split('.', '[')[0];
}
