using System.Buffers;
using System.Text.Json;
using Bot.Schema;
using Microsoft.AspNetCore.Http;

namespace Bot.Builder.Integration.AspNet.Core.Authentication;

internal sealed record Inbound(Activity? Activity, int Status = StatusCodes.Status200OK, string Reason = "")
{
    public static Inbound Refused(int status, string reason) => new(null, status, reason);
}

// Order: what costs least and tells a stranger least comes first; a body is read only for a caller who is known.
internal sealed class ActivityReceiver(InboundAuthentication authentication)
{
    internal const int MaxBodyBytes = 256 * 1024;

    // Why: of a member that stands twice one reader takes the first and another the last; what is checked must be what is used.
    private static readonly JsonSerializerOptions Once = new(BotJson.Options) { AllowDuplicateProperties = false };

    public async Task<Inbound> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
            return Inbound.Refused(StatusCodes.Status405MethodNotAllowed, "Only POST.");
        var caller = await authentication.AuthenticateAsync(request, cancellationToken);
        if (caller is null)
            return Inbound.Refused(StatusCodes.Status401Unauthorized, "No valid token.");
        if (!request.HasJsonContentType()) // Why: so no web page can post to a bot in local mode without asking first (CORS).
            return Inbound.Refused(StatusCodes.Status415UnsupportedMediaType, "Only JSON.");
        var inbound = await ReadAsync(request, cancellationToken);
        return inbound.Activity is { } activity && authentication.WhyForbidden(caller, activity) is { } reason
            ? Inbound.Refused(StatusCodes.Status403Forbidden, reason)
            : inbound;
    }

    private static async Task<Inbound> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBodyBytes)
            return TooBig();
        var read = await request.BodyReader.ReadAtLeastAsync(MaxBodyBytes + 1, cancellationToken);
        try
        {
            return read.Buffer.Length > MaxBodyBytes ? TooBig() : Parse(read.Buffer);
        }
        finally
        {
            request.BodyReader.AdvanceTo(read.Buffer.End);
        }
    }

    private static Inbound TooBig() => Inbound.Refused(StatusCodes.Status413PayloadTooLarge, "At most 256 KB.");

    private static Inbound Parse(ReadOnlySequence<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = BotJson.Options.MaxDepth });
            var activity = JsonSerializer.Deserialize<Activity>(ref reader, Once);
            return reader.Read() ? Unreadable("More than one JSON value.") : Complete(activity);
        }
        catch (JsonException)
        {
            return Unreadable("Not the JSON of an activity.");
        }
    }

    private static Inbound Complete(Activity? activity) =>
        string.IsNullOrEmpty(activity?.Type) ? Unreadable("The activity has no type.")
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? Unreadable("The activity has no conversation.")
        : new(activity);

    private static Inbound Unreadable(string reason) => Inbound.Refused(StatusCodes.Status400BadRequest, reason);
}
