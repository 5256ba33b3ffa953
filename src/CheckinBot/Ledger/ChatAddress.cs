using CheckinBot.Domain;

namespace CheckinBot.Ledger;

/// <summary>
/// How to reach a chat: what a proactive message needs. <paramref name="ServiceUrl"/> comes from a validated activity
/// only. <paramref name="BotId"/> is the bot's id in this channel (28:…).
/// </summary>
internal sealed record ChatAddress(string Tenant, string Conversation, ChatKind Kind, string ServiceUrl, string BotId, string BotName);

/// <summary>Somebody's own chat with the bot.</summary>
internal sealed record PersonChat(Person Person, ChatAddress Chat);

/// <summary>The three places a bot can be installed in.</summary>
internal enum ChatKind
{
    Personal,
    GroupChat,
    Channel,
}
