namespace Simulator;

/// <summary>The paths of the Bot Connector, version 3.</summary>
internal static class ConnectorRoutes
{
    public static void MapConnector(this WebApplication app, CallPipe pipe, PostedMessages posts, Rosters rosters)
    {
        var api = app.MapGroup("/{service}/v3");
        api.MapPost("conversations", pipe.Handle(CallKind.CreateConversation, posts.Create));
        var conversation = api.MapGroup("conversations/{conversation}");
        conversation.MapPost("activities", pipe.Handle(CallKind.Send, posts.Send));
        conversation.MapPost("activities/{activity}", pipe.Handle(CallKind.Reply, posts.Send));
        conversation.MapPut("activities/{activity}", pipe.Handle(CallKind.Update, posts.Update));
        conversation.MapDelete("activities/{activity}", pipe.Handle(CallKind.Delete, posts.Delete));
        conversation.MapGet("members", pipe.Handle(CallKind.Members, rosters.Members));
        conversation.MapGet("pagedmembers", pipe.Handle(CallKind.Members, rosters.Page));
        conversation.MapGet("members/{member}", pipe.Handle(CallKind.Member, rosters.Member));
        api.MapGet("teams/{team}", pipe.Handle(CallKind.Team, rosters.Team));
        api.MapGet("teams/{team}/conversations", pipe.Handle(CallKind.Channels, rosters.Channels));
    }
}
