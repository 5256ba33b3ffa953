using System.Runtime.CompilerServices;

namespace Simulator;

/// <summary>Waiting for what the bot does in its own time: looked at again at each change, never by sleeping.</summary>
public sealed partial class TeamsSimulator
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits until the condition holds.</summary>
    /// <param name="timeout">Real time; 30 s by default.</param>
    /// <exception cref="TimeoutException">It did not come true in time; the message shows the chats as they
    /// stand.</exception>
    public Task WaitForAsync(
        Func<bool> condition,
        TimeSpan? timeout = null,
        [CallerArgumentExpression(nameof(condition))] string? what = null
    ) => WaitForAsync(() => condition() ? this : null, timeout, what);

    /// <summary>Waits until something is found, and returns it.</summary>
    public async Task<T> WaitForAsync<T>(
        Func<T?> find,
        TimeSpan? timeout = null,
        [CallerArgumentExpression(nameof(find))] string? what = null
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(find);
        var end = Task.Delay(timeout ?? Patience);
        while (true)
        {
            var change = world.NextChange;
            if (find() is { } found)
            {
                return found;
            }

            if (await Task.WhenAny(change, end) == end)
            {
                throw new TimeoutException($"Waited in vain for: {what}\n{Dump()}");
            }
        }
    }

    /// <summary>Waits for a message of the bot that still stands and meets the condition; the newest such.</summary>
    public Task<Message> WaitForMessageAsync(
        Conversation conversation,
        Func<Message, bool> condition,
        TimeSpan? timeout = null,
        [CallerArgumentExpression(nameof(condition))] string? what = null
    )
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return WaitForAsync(
            () =>
                Living(conversation)
                    .Messages.FindLast(message =>
                        message is { IsFromBot: true, IsDeleted: false } && condition(message)
                    ),
            timeout,
            what
        );
    }

    private Conversation Living(Conversation conversation) =>
        conversation.IsDead ? world.PersonalChat(conversation.Members[0]) : conversation;

    /// <summary>All chats as text, for a failed test to show.</summary>
    public string Dump() =>
        string.Join(
            '\n',
            world
                .Conversations.Where(chat => !chat.Messages.IsEmpty)
                .Select(Dump)
                .Concat(world.Calls.TakeLast(10).Select(Dump))
        );

    private static string Dump(Conversation chat)
    {
        var name = chat.Kind == ConversationKind.Personal ? $"{chat.Members[0].Name} with the bot" : chat.Name;
        return string.Join(
            '\n',
            chat.Messages.Select(Dump).Prepend($"== {name}{(chat.IsInstalled ? "" : " (bot not installed)")}")
        );
    }

    private static string Dump(Message message) =>
        $"  [{message.At:HH:mm:ss}] {message.From?.Name ?? "bot"} ({message.Id}, {message.Updates} "
        + $"updates{(message.IsDeleted ? ", deleted" : "")}): "
        + message.Reading.ReplaceLineEndings("\n      ");

    private static string Dump(Call call) => $"  call {call.Method} {call.Kind} {call.ConversationId} -> {call.Status}";
}
