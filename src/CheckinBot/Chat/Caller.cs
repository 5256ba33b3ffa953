using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Chat;

/// <summary>
/// Who acts, and in which chat: taken from the validated activity, never from a card. <paramref name="Zone"/>: their
/// IANA zone, if their client said it.
/// </summary>
internal sealed record Caller(Person Who, ChatAddress Chat, string? Zone)
{
    public MemberId Id => Who.Id;

    public GroupAddress Group => new(Chat.Tenant, Chat.Conversation);
}

/// <summary>
/// Somebody pressed something on a card. <paramref name="Message"/>: the message that holds the card, or empty;
/// <paramref name="Command"/>: Teams' id of the press, the same when it is sent again.
/// </summary>
internal sealed record CardCall(Caller Caller, CardData Data, CommandId Command, Instant Now, string Message)
{
    /// <summary>Where an answer of its own stands below the pressed card: in a channel the thread.</summary>
    public ChatAddress Here
    {
        get => field ?? Caller.Chat;
        init;
    }
}

/// <summary>Somebody wrote a word to the bot. <paramref name="Text"/>: what they wrote after it, or empty.</summary>
internal sealed record TextCommandCall(Caller Caller, CommandId Command, Instant Now, string Text = "");
