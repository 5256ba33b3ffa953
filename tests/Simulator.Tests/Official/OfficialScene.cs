using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Simulator.Tests.Official;

/// <summary>
/// The school, a bot on the official packages installed in its maths group, and the official client of the connector.
/// </summary>
internal sealed class OfficialScene : IAsyncDisposable
{
    private readonly HttpClient http = new();

    private OfficialScene(TeamsSimulator teams, OfficialBot bot)
    {
        (Teams, Bot) = (teams, bot);
        Connector = new ConnectorClient(teams.ServiceUrl, MicrosoftAppCredentials.Empty, customHttpClient: http);
    }

    public TeamsSimulator Teams { get; }

    public OfficialBot Bot { get; }

    public ConnectorClient Connector { get; }

    /// <summary>The client's class, and not its interface: not all that the connector can do is on that.</summary>
    public Conversations Calls => (Conversations)Connector.Conversations;

    public Person Amira => Teams.Person("Amira");

    public Person Dana => Teams.Person("Dana");

    public Conversation Group => Teams.Conversation(School.MathsGroup);

    public Conversation Channel => Teams.Conversation("Learning Sprints");

    public static async Task<OfficialScene> OpenAsync(SimulatorOptions? options = null)
    {
        var bot = await OfficialBot.StartAsync();
        var teams = await TeamsSimulator.StartAsync(
            (options ?? new()) with
            {
                Fill = School.Fill,
                BotEndpoint = bot.Endpoint,
            }
        );
        await teams.InstallAsync(teams.Conversation(School.MathsGroup));
        return new(teams, bot);
    }

    /// <summary>What the bot does by itself in a conversation, as the sample of proactive messages does it.</summary>
    public Task ProactiveAsync(Conversation conversation, BotCallbackHandler act) =>
        Bot.Adapter.ContinueConversationAsync("", Reference(conversation), act, default);

    /// <summary>What is asked to open a chat with somebody.</summary>
    public ConversationParameters Personal(string memberId) =>
        new()
        {
            IsGroup = false,
            Bot = new ChannelAccount(Teams.Options.BotId, Teams.Options.BotName),
            Members = [new ChannelAccount(memberId)],
            TenantId = Teams.Options.TenantId,
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo(Teams.Options.TenantId) },
        };

    public async ValueTask DisposeAsync()
    {
        Connector.Dispose();
        http.Dispose();
        await Teams.DisposeAsync();
        await Bot.DisposeAsync();
    }

    private ConversationReference Reference(Conversation conversation) =>
        new()
        {
            ServiceUrl = Teams.ServiceUrl.AbsoluteUri,
            ChannelId = Microsoft.Bot.Connector.Channels.Msteams,
            Bot = new ChannelAccount(Teams.Options.BotId, Teams.Options.BotName),
            Conversation = new ConversationAccount(
                id: conversation.Id,
                isGroup: conversation.Kind != ConversationKind.Personal
            ),
        };
}
