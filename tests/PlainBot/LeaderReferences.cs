using System.Collections.Concurrent;
using Microsoft.Bot.Schema;

namespace PlainBot;

/// <summary>Where people can be written to, by their Entra id, as the sample of proactive messages keeps it.</summary>
public sealed class LeaderReferences : ConcurrentDictionary<string, ConversationReference>;
