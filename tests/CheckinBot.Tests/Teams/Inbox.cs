using CheckinBot.EventStore;

namespace CheckinBot.Tests.Teams;

/// <summary>Activities as Teams writes them.</summary>
internal static class Inbox
{
    public const string Message = """
        {"type":"message","id":"in-1","timestamp":"2026-11-21T08:00:00.123Z","serviceUrl":"https://smba.trafficmanager.net/emea/","channelId":"msteams",
         "from":{"id":"29:u","name":"U","aadObjectId":"oid"},"recipient":{"id":"28:b"},"text":"hi",
         "conversation":{"id":"19:g@thread.v2","conversationType":"groupChat","tenantId":"aaaaaaaa-2222-3333-4444-555555555555"},
         "channelData":{"tenant":{"id":"aaaaaaaa-2222-3333-4444-555555555555"}}}
        """;

    public const string Invoke = """
        {"type":"invoke","name":"adaptiveCard/action","id":"in-2","serviceUrl":"https://smba.trafficmanager.net/emea/","channelId":"msteams",
         "from":{"id":"29:u"},"recipient":{"id":"28:b"},"conversation":{"id":"19:g@thread.v2","tenantId":"aaaaaaaa-2222-3333-4444-555555555555"},
         "value":{"action":{"type":"Action.Execute","verb":"v","data":{"a":1}},"trigger":"manual"}}
        """;

    public static ChatAddress Chat(string serviceUrl = Token.ServiceUrlOfTeams) =>
        new(BotHost.Tenant, "19:g@thread.v2", ChatKind.GroupChat, serviceUrl, "28:b", "CheckinBot");
}
