using Bot.Connector;
using Bot.Schema;
using Bot.Schema.Teams;

namespace Bot.Builder.Teams;

/// <summary>Questions to Teams about where a turn takes place. Each is one request; failures are <see cref="ErrorResponseException"/>.</summary>
public static class TeamsInfo
{
    /// <summary>One member of the team, if there is one, else of the conversation.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">The "29:…" id; others may be refused.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        Client(turnContext).Conversations.GetConversationMemberAsync(userId, RosterId(turnContext), cancellationToken);

    /// <summary>Some members of the team, if there is one, else of the conversation.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="pageSize">At most this many (Teams: 50 to 500); null: Teams chooses.</param>
    /// <param name="continuationToken">From the page before; null for the first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        Client(turnContext).Conversations.GetConversationPagedMembersAsync(
            RosterId(turnContext), pageSize, continuationToken, cancellationToken);

    /// <summary>The team's numbers.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">Default: the turn's team.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The turn is in no team and none was named.</exception>
    public static Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default) =>
        Client(turnContext).Teams.FetchTeamDetailsAsync(
            teamId ?? TeamId(turnContext) ?? throw new InvalidOperationException("This turn is in no team."), cancellationToken);

    private static string RosterId(ITurnContext turnContext) => TeamId(turnContext) ?? turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("This turn is in no conversation.");

    private static string? TeamId(ITurnContext turnContext) => turnContext.Activity.GetChannelData<TeamsChannelData>()?.Team?.Id;

    private static ConnectorClient Client(ITurnContext turnContext) => turnContext.TurnState.Get<ConnectorClient>()
        ?? throw new InvalidOperationException("This turn has no connector client.");
}
