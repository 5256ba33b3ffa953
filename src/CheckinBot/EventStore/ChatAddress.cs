using CheckinBot.Domain;

namespace CheckinBot.EventStore;

/// <summary>
/// How to reach a chat: what a proactive message needs. <paramref name="ServiceUrl"/> comes from a validated activity
/// only. <paramref name="BotId"/> is the bot's id in this channel (28:…).
/// </summary>
internal sealed record ChatAddress(
    string Tenant,
    string Conversation,
    ChatKind Kind,
    string ServiceUrl,
    string BotId,
    string BotName
)
{
    /// <summary>
    /// The team whose people a channel has: Teams tells of them on the team's id. Empty for a chat, and for a channel
    /// with people of its own.
    /// </summary>
    public string Team { get; init; } = "";

    /// <summary>
    /// As a newer activity of the same chat says, as far as it says anything; what kind of chat it is does not change.
    /// </summary>
    public ChatAddress AsNowIn(ChatAddress newer) =>
        this with
        {
            ServiceUrl = newer.ServiceUrl,
            BotId = newer.BotId,
            BotName = newer.BotName.Length > 0 ? newer.BotName : BotName,
            Team = newer.Team.Length > 0 ? newer.Team : Team,
        };
}

/// <summary>Somebody's own chat with the bot.</summary>
internal sealed record PersonChat(Person Person, ChatAddress Chat);

/// <summary>The three places a bot can be installed in.</summary>
internal enum ChatKind
{
    Personal,
    GroupChat,
    Channel,
}
