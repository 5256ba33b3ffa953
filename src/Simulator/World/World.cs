using System.Collections.Immutable;
using System.Globalization;

namespace Simulator;

/// <summary>The people, the chats and what was said, behind one lock; every change is announced. Thread safe.</summary>
internal sealed class World(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string MessageId, string PersonId), View> views = [];
    private readonly Dictionary<string, string> signatures = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long lastId;
    private long revision;

    public ImmutableList<Person> People { get; private set; } = [];

    public ImmutableList<Conversation> Conversations { get; private set; } = [];

    /// <summary>Every call the bot made to the connector, in the order they ended.</summary>
    public ImmutableList<Call> Calls { get; private set; } = [];

    /// <summary>Every activity that was sent to the bot, in the order the answers came.</summary>
    public ImmutableList<Delivery> Deliveries { get; private set; } = [];

    public bool IsClosed { get; private set; }

    /// <summary>Completes at the next change. Take it before looking, or a change may be missed.</summary>
    public Task NextChange
    {
        get
        {
            lock (gate)
            {
                return changed.Task;
            }
        }
    }

    /// <summary>Message ids are times in milliseconds, as in Teams, and rise.</summary>
    public string NewMessageId()
    {
        lock (gate)
        {
            return (lastId = Math.Max(lastId + 1, clock.GetUtcNow().ToUnixTimeMilliseconds())).ToString(
                CultureInfo.InvariantCulture
            );
        }
    }

    public void Add(Person person) => Change(null, () => People = People.Add(person));

    public void Add(Conversation conversation) =>
        Change(conversation, () => Conversations = Conversations.Add(conversation));

    public void Add(Message message) => Change(message.Conversation, () => message.Conversation.Add(message));

    public void Set(Conversation conversation, Action<Conversation> change) =>
        Change(conversation, () => change(conversation));

    /// <summary>Alters the message as it then stands, and ends what single persons saw of it.</summary>
    public void Replace(Message message, Func<Message, Message> change) => Change(message.Conversation, () =>
        {
            message.Conversation.Replace(change(message.Conversation.Find(message.Id)!));
            foreach (var person in People)
            {
                views.Remove((message.Id, person.Id));
            }
        });

    public void Add(Call call) => Change(null, () => Calls = Calls.Add(call));

    public void Add(Delivery delivery) => Change(null, () => Deliveries = Deliveries.Add(delivery));

    /// <summary>Keeps what a person sees; a view of a version that has passed is dropped.</summary>
    public void Show(Message message, Person person, Func<View?, View> change) => Change(message.Conversation, () =>
        {
            var old = views.GetValueOrDefault((message.Id, person.Id));
            var view = change(old);
            if (message.Conversation.Find(message.Id)?.Updates == view.Updates)
            {
                views[(message.Id, person.Id)] = view;
            }
        });

    public View? ViewOf(Message message, Person person)
    {
        lock (gate)
        {
            return views.GetValueOrDefault((message.Id, person.Id));
        }
    }

    public Conversation? Find(string? id) =>
        id is null ? null : Conversations.Find(conversation => conversation.Id == Thread(id).ConversationId);

    /// <summary>The chat with the bot that lives, or the last one there was.</summary>
    public Conversation PersonalChat(Person person) =>
        Conversations.FindLast(conversation =>
            conversation.Kind == ConversationKind.Personal && conversation.Members.Contains(person)
        ) ?? throw new ArgumentException($"{person.Name} is not in this world.", nameof(person));

    /// <summary>The chat with the bot; a dead one is followed by a new one.</summary>
    public Conversation LivingChat(Person person)
    {
        var known = PersonalChat(person);
        if (!known.IsDead)
        {
            return known;
        }

        var next = new Conversation($"{known.Id}-again", ConversationKind.Personal, known.Name)
        {
            Members = [person],
            IsInstalled = known.IsInstalled,
        };
        Add(next);
        return next;
    }

    /// <summary>The name that Teams signs this person's acts with.</summary>
    public string SignatureOf(Person person)
    {
        lock (gate)
        {
            return signatures.GetValueOrDefault(person.Id, person.Name);
        }
    }

    public void SignAs(Person person, string name) => Change(null, () => signatures[person.Id] = name);

    /// <summary>Parts <c>19:…;messageid=n</c> into the channel and the thread.</summary>
    public static (string ConversationId, string? ThreadId) Thread(string id)
    {
        var parts = id.Split(";messageid=", 2);
        return (parts[0], parts.Length == 2 ? parts[1] : null);
    }

    /// <summary>Ends the streams that wait for changes.</summary>
    public void Close()
    {
        IsClosed = true;
        Announce();
    }

    /// <summary>Announces a change that is kept elsewhere: the clock, the faults.</summary>
    public void Announce() => Change(null, () => { });

    private void Change(Conversation? conversation, Action change)
    {
        TaskCompletionSource announced;
        lock (gate)
        {
            change();
            if (conversation is not null)
            {
                conversation.Revision = ++revision;
            }

            announced = changed;
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        announced.SetResult();
    }
}
