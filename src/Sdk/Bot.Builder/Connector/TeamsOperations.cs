using Bot.Schema;
using Bot.Schema.Teams;

namespace Bot.Connector;

/// <summary>v3/teams.</summary>
public sealed class TeamsOperations
{
    private readonly ConnectorClient client;

    internal TeamsOperations(ConnectorClient client) => this.client = client;

    /// <summary>A team's name and numbers.</summary>
    public async Task<TeamDetails> FetchTeamDetailsAsync(string teamId, CancellationToken cancellationToken = default) =>
        await client.SendAsync(new(HttpMethod.Get, Team(teamId)), BotJson.Context.TeamDetails, cancellationToken) ?? new();

    /// <summary>A team's channels.</summary>
    public async Task<ConversationList> FetchChannelListAsync(string teamId, CancellationToken cancellationToken = default) =>
        await client.SendAsync(new(HttpMethod.Get, $"{Team(teamId)}/conversations"), BotJson.Context.ConversationList, cancellationToken)
        ?? new();

    private static string Team(string teamId) => $"v3/teams/{ConnectorRequest.Segment(teamId, nameof(teamId))}";
}
