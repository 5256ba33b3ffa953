using System.Globalization;
using Bot.Schema;
using Bot.Schema.Teams;

namespace Bot.Connector;

/// <summary>v3/conversations. Ids are percent-encoded here; give them as they are.</summary>
public sealed class Conversations
{
    private readonly ConnectorClient client;

    internal Conversations(ConnectorClient client) => this.client = client;

    /// <summary>Creates a conversation, or finds the 1:1 that is there.</summary>
    public async Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        await client.SendAsync(
            ConnectorRequest.With(HttpMethod.Post, "v3/conversations", parameters, BotJson.Context.ConversationParameters),
            BotJson.Context.ConversationResourceResponse,
            cancellationToken) ?? throw Unnamed();

    /// <summary>Sends to the end of a conversation.</summary>
    public Task<ResourceResponse> SendToConversationAsync(
        string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        WriteAsync(HttpMethod.Post, Activities(conversationId), activity, cancellationToken);

    /// <summary>Sends as a reply to an activity.</summary>
    public Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        WriteAsync(HttpMethod.Post, ActivityPath(conversationId, activityId), activity, cancellationToken);

    /// <summary>Replaces an activity this bot sent.</summary>
    public Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        WriteAsync(HttpMethod.Put, ActivityPath(conversationId, activityId), activity, cancellationToken);

    /// <summary>Deletes an activity this bot sent.</summary>
    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        client.SendAsync(new(HttpMethod.Delete, ActivityPath(conversationId, activityId)), cancellationToken);

    /// <summary>One member, by "29:…" id; other ids may be refused.</summary>
    public async Task<TeamsChannelAccount> GetConversationMemberAsync(
        string userId, string conversationId, CancellationToken cancellationToken = default) =>
        await client.SendAsync(
            new(HttpMethod.Get, $"{Conversation(conversationId)}/members/{ConnectorRequest.Segment(userId, nameof(userId))}"),
            BotJson.Context.TeamsChannelAccount,
            cancellationToken) ?? throw Unnamed();

    /// <summary>Some members.</summary>
    /// <param name="conversationId">Whose.</param>
    /// <param name="pageSize">At most this many (Teams: 50 to 500); null: Teams chooses.</param>
    /// <param name="continuationToken">From the page before; null for the first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TeamsPagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        await client.SendAsync(
            new(HttpMethod.Get, $"{Conversation(conversationId)}/pagedmembers{Query(pageSize, continuationToken)}"),
            BotJson.Context.TeamsPagedMembersResult,
            cancellationToken) ?? new();

    private static string Conversation(string id) => $"v3/conversations/{ConnectorRequest.Segment(id, "conversationId")}";

    private static string Activities(string conversationId) => $"{Conversation(conversationId)}/activities";

    private static string ActivityPath(string conversationId, string activityId) =>
        $"{Activities(conversationId)}/{ConnectorRequest.Segment(activityId, nameof(activityId))}";

    private static string Query(int? pageSize, string? continuationToken)
    {
        var size = pageSize is { } s ? string.Create(CultureInfo.InvariantCulture, $"pageSize={s}") : null;
        var next = continuationToken is { } t ? $"continuationToken={Uri.EscapeDataString(t)}" : null;
        var query = string.Join('&', new[] { size, next }.OfType<string>());
        return query.Length == 0 ? "" : $"?{query}";
    }

    private static ErrorResponseException Unnamed() => new(DeliveryFailure.Refused, code: "EmptyAnswer");

    // Why the fallback: Teams may answer 2xx with an empty body.
    private async Task<ResourceResponse> WriteAsync(HttpMethod method, string path, Activity activity, CancellationToken cancellationToken) =>
        await client.SendAsync(
            ConnectorRequest.With(method, path, activity, BotJson.Context.Activity), BotJson.Context.ResourceResponse, cancellationToken)
        ?? new();
}
