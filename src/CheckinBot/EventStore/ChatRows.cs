using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.EventStore;

/// <summary>Chats as rows of the table Directory: a group's, and a person's with their name.</summary>
internal static class ChatRows
{
    public const string Key = "chat";
    private const string Name = "Name";
    private const string TeamsId = "TeamsId";

    public static string Partition(GroupAddress group) => "group|" + GroupKey.Of(group).Value;

    public static string Partition(string tenant, MemberId person) => $"person|{tenant}|{person}";

    public static Row Write(ChatAddress chat) =>
        new(Partition(new(chat.Tenant, chat.Conversation)), Key, Columns(chat));

    public static Row Write(PersonChat one)
    {
        var columns = Columns(one.Chat);
        columns.Add(Name, one.Person.Name);
        columns.Add(TeamsId, one.Person.TeamsId);
        return new(Partition(one.Chat.Tenant, one.Person.Id), Key, columns);
    }

    public static ChatAddress ReadChat(Row row) =>
        new(
            Text(row, nameof(ChatAddress.Tenant)),
            Text(row, nameof(ChatAddress.Conversation)),
            Enum.Parse<ChatKind>(Text(row, nameof(ChatAddress.Kind))),
            Text(row, nameof(ChatAddress.ServiceUrl)),
            Text(row, nameof(ChatAddress.BotId)),
            Text(row, nameof(ChatAddress.BotName))
        )
        {
            Team = row.Fields.GetValueOrDefault(nameof(ChatAddress.Team)) as string ?? "",
        };

    /// <summary>Below its team, so that whoever comes to the team or leaves it is found in every channel.</summary>
    public static Row WriteOfTeam(ChatAddress channel)
    {
        var group = new GroupAddress(channel.Tenant, channel.Conversation);
        var columns = new Dictionary<string, object> { [nameof(ChatAddress.Conversation)] = channel.Conversation };
        return new(OfTeam(channel.Tenant, channel.Team), GroupKey.Of(group).Value, columns);
    }

    public static string OfTeam(string tenant, string team) => "team|" + GroupKey.Of(new(tenant, team)).Value;

    public static string ConversationOf(Row row) => Text(row, nameof(ChatAddress.Conversation));

    public static PersonChat ReadPerson(Row row, MemberId person) =>
        new(new(person, Text(row, Name), Text(row, TeamsId)), ReadChat(row));

    private static Dictionary<string, object> Columns(ChatAddress chat)
    {
        var columns = new Dictionary<string, object>
        {
            [nameof(ChatAddress.Tenant)] = chat.Tenant,
            [nameof(ChatAddress.Conversation)] = chat.Conversation,
            [nameof(ChatAddress.Kind)] = chat.Kind.ToString(),
            [nameof(ChatAddress.ServiceUrl)] = chat.ServiceUrl,
            [nameof(ChatAddress.BotId)] = chat.BotId,
            [nameof(ChatAddress.BotName)] = chat.BotName,
        };
        if (chat.Team.Length > 0)
        {
            columns.Add(nameof(ChatAddress.Team), chat.Team);
        }

        return columns;
    }

    private static string Text(Row row, string field) => (string)row.Fields[field];
}
