using System.Text;
using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>The calls with which the bot writes.</summary>
internal sealed class PostedMessages(
    World world,
    Faults faults,
    Door door,
    SimulatorOptions options,
    Func<Uri> serviceUrl
)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public Reply Send(HttpRequest request, JsonObject activity)
    {
        var (conversation, refusal) = door.OpenToWrite(request);
        if (conversation is null)
        {
            return refusal;
        }

        var thread = ThreadOf(conversation, World.Thread(Door.IdIn(request)!).ThreadId, Door.Part(request, "activity"));
        if (thread is not null && conversation.Find(thread) is null)
        {
            return Reply.NoActivity;
        }

        return Post(conversation, thread, activity);
    }

    public Reply Update(HttpRequest request, JsonObject activity)
    {
        var (message, refusal) = Own(request);
        if (message is null)
        {
            return refusal;
        }

        if (Flaw(activity) is { } flaw)
        {
            return flaw;
        }

        if (Parts(activity) is not [var part])
        {
            return Reply.BadSyntax("A message can be updated only to one text or one card.");
        }

        world.Replace(message, old =>
            old with
            {
                Text = part.Text,
                Card = part.Card,
                Activity = activity,
                Updates = old.Updates + 1,
            }
        );
        return Reply.Id(200, message.Id);
    }

    public Reply Delete(HttpRequest request)
    {
        var (message, refusal) = Own(request);
        if (message is null)
        {
            return refusal;
        }

        world.Replace(message, old => old with { IsDeleted = true });
        return new(200);
    }

    public Reply Create(HttpRequest request, JsonObject body)
    {
        var activity = body["activity"] as JsonObject;
        if ((bool?)body["isGroup"] == true)
        {
            return CreateThread(world.Find((string?)body["channelData"]?["channel"]?["id"]), activity);
        }

        if (
            (string?)body["tenantId"] != options.TenantId
            && (string?)body["channelData"]?["tenant"]?["id"] != options.TenantId
        )
        {
            return Reply.BadSyntax("The tenant is missing or is not the one of this conversation.");
        }

        var members = (body["members"] as JsonArray)?.Select(member => (string?)member?["id"]).ToList() ?? [];
        return members is [var id] && world.People.Find(person => person.Is(id)) is { } person
            ? CreatePersonal(world.LivingChat(person), person, activity)
            : Reply.BadSyntax("Failed to decrypt pairwise id.");
    }

    private Reply CreateThread(Conversation? channel, JsonObject? activity)
    {
        if (channel is not { Kind: ConversationKind.Channel } || activity is null)
        {
            return Reply.BadSyntax("A bot can begin a thread in a channel, with a message, but no group chat.");
        }

        if (!channel.IsInstalled)
        {
            return Reply.NotInRoster;
        }

        var posted = Post(channel, null, activity);
        return (string?)posted.Body?["id"] is { } id ? Created($"{channel.Id};messageid={id}", id) : posted;
    }

    private Reply CreatePersonal(Conversation chat, Person person, JsonObject? activity)
    {
        if (!chat.IsInstalled)
        {
            return Reply.NotInstalled;
        }

        if (activity is null)
        {
            return Created(chat.Id, null);
        }

        if (faults.Blocked.Contains(person))
        {
            return Reply.Blocked;
        }

        var posted = Post(chat, null, activity);
        return posted.Status < 300 ? Created(chat.Id, (string?)posted.Body?["id"]) : posted;
    }

    private Reply Created(string conversationId, string? activityId)
    {
        var body = new JsonObject { ["id"] = conversationId, ["serviceUrl"] = serviceUrl().AbsoluteUri };
        if (activityId is not null)
        {
            body["activityId"] = activityId;
        }

        return new(201, body);
    }

    /// <summary>
    /// Text with a card, or several attachments, become several messages whose ids the bot never learns, as in Teams.
    /// </summary>
    private Reply Post(Conversation conversation, string? thread, JsonObject activity)
    {
        if ((string?)activity["type"] == "typing")
        {
            return Reply.Id(201, world.NewMessageId());
        }

        if (Flaw(activity) is { } flaw)
        {
            return flaw;
        }

        var parts = Parts(activity);
        var messages = parts.ConvertAll(part => NewMessage(conversation, thread, activity, part, parts.Count == 1));
        messages.ForEach(world.Add);
        return messages is [var only] ? Reply.Id(201, only.Id) : new(202);
    }

    private Message NewMessage(
        Conversation conversation,
        string? thread,
        JsonObject activity,
        (string? Text, JsonNode? Card) part,
        bool isKnown
    )
    {
        var id = world.NewMessageId();
        var threadId = conversation.Kind == ConversationKind.Channel ? thread ?? id : null;
        return new(
            id,
            conversation,
            null,
            part.Text,
            part.Card,
            activity,
            options.TimeProvider.GetUtcNow(),
            threadId,
            isKnown
        );
    }

    /// <summary>
    /// What answers an event (the bot was installed, somebody joined) stands below nothing: in a channel it begins a
    /// thread.
    /// </summary>
    private static string? ThreadOf(Conversation conversation, string? threadId, string? replyTo)
    {
        var below = Activities.IsEvent(replyTo) ? null : replyTo;
        return conversation.Kind == ConversationKind.Channel
            ? threadId ?? conversation.Find(below)?.ThreadId ?? below
            : null;
    }

    private static List<(string? Text, JsonNode? Card)> Parts(JsonObject activity)
    {
        var parts = Attachments(activity).Select(attachment => ((string?)null, attachment["content"])).ToList();
        if ((string?)activity["text"] is { Length: > 0 } text)
        {
            parts.Insert(0, (text, null));
        }

        return parts;
    }

    private Reply? Flaw(JsonObject activity)
    {
        if (Encoding.Unicode.GetByteCount(activity.ToJsonString()) > options.MaxMessageBytes)
        {
            return Reply.TooBig;
        }

        if ((string?)activity["type"] != "message" || Parts(activity).Count == 0)
        {
            return Reply.BadSyntax(
                "Activity resulted into multiple or no messages: it needs type message and a text or an attachment."
            );
        }

        return Attachments(activity).All(IsSound)
            ? null
            : Reply.BadSyntax("An adaptive card needs content of type AdaptiveCard.");
    }

    private static IEnumerable<JsonObject> Attachments(JsonObject activity) =>
        (activity["attachments"] as JsonArray)?.OfType<JsonObject>() ?? [];

    private static bool IsSound(JsonObject attachment) =>
        (string?)attachment["contentType"] != CardType
        || (string?)(attachment["content"] as JsonObject)?["type"] == "AdaptiveCard";

    private (Message? Message, Reply Refusal) Own(HttpRequest request)
    {
        var (conversation, refusal) = door.OpenToWrite(request);
        return conversation?.Find(Door.Part(request, "activity")) switch
        {
            null or { IsDeleted: true } or { HasKnownId: false } => (null, refusal),
            { IsFromBot: false } => (
                null,
                Reply.Error(403, "NotEnoughPermissions", "Only the sender may change a message.")
            ),
            var message => (message, refusal),
        };
    }
}
