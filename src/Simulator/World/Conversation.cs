using System.Collections.Immutable;

namespace Simulator;

public enum ConversationKind
{
    Personal,
    GroupChat,
    Channel,
}

/// <summary>
/// A chat or channel. Its properties are snapshots, safe to read from any thread; <see cref="World"/> alone writes
/// them.
/// </summary>
public sealed class Conversation(string id, ConversationKind kind, string name, Team? team = null)
{
    private readonly SortedDictionary<string, int> places = [];

    public string Id { get; } = id;

    public ConversationKind Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>The team of a channel; null for a chat.</summary>
    public Team? Team { get; } = team;

    /// <summary>True while the bot is in it.</summary>
    public bool IsInstalled { get; internal set; }

    /// <summary>
    /// True: nothing can be sent here any more. Only a personal chat dies so, and another takes its place.
    /// </summary>
    public bool IsDead { get; internal set; }

    /// <summary>
    /// True when the bot is sent every message, not only those that mention it (resource-specific consent).
    /// </summary>
    public bool SendsAllMessages { get; internal set; }

    /// <summary>The people in it.</summary>
    public ImmutableList<Person> Members { get; internal set; } = [];

    /// <summary>Everything said in it, oldest first, deleted messages included.</summary>
    public ImmutableList<Message> Messages { get; private set; } = [];

    /// <summary>Rises with every change that can be seen in it.</summary>
    public long Revision { get; internal set; }

    /// <summary>The newest message of the bot that still stands; null when there is none.</summary>
    public Message? LastFromBot => Messages.FindLast(message => message is { IsFromBot: true, IsDeleted: false });

    public Message? Find(string? messageId)
    {
        var messages = Messages;
        lock (places)
        {
            return messageId is not null && places.TryGetValue(messageId, out var place) && place < messages.Count
                ? messages[place]
                : null;
        }
    }

    internal void Add(Message message)
    {
        lock (places)
        {
            places[message.Id] = Messages.Count;
        }

        Messages = Messages.Add(message);
    }

    internal void Replace(Message message)
    {
        lock (places)
        {
            Messages = Messages.SetItem(places[message.Id], message);
        }
    }
}
