using CheckinBot.Store;

namespace CheckinBot.Ledger;

/// <summary>A chat's address as a row of the table Directory.</summary>
internal static class ChatRows
{
    public static Row Write(string partition, string key, ChatAddress address) => new(partition, key, new Dictionary<string, object>
    {
        [nameof(ChatAddress.Tenant)] = address.Tenant,
        [nameof(ChatAddress.Conversation)] = address.Conversation,
        [nameof(ChatAddress.Kind)] = address.Kind.ToString(),
        [nameof(ChatAddress.ServiceUrl)] = address.ServiceUrl,
        [nameof(ChatAddress.BotId)] = address.BotId,
        [nameof(ChatAddress.BotName)] = address.BotName,
    });

    public static ChatAddress Read(Row row) => new(
        Text(row, nameof(ChatAddress.Tenant)),
        Text(row, nameof(ChatAddress.Conversation)),
        Enum.Parse<ChatKind>(Text(row, nameof(ChatAddress.Kind))),
        Text(row, nameof(ChatAddress.ServiceUrl)),
        Text(row, nameof(ChatAddress.BotId)),
        Text(row, nameof(ChatAddress.BotName)));

    private static string Text(Row row, string field) => (string)row.Fields[field];
}
