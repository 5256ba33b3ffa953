using Bot.Builder.Integration.AspNet.Core.Authentication;
using Bot.Connector;
using Bot.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter for the Azure Bot Service. Thread safe.</summary>
/// <param name="authentication">Who may call, and as whom the bot answers.</param>
/// <param name="logger">Gets statuses and reasons, never content.</param>
public partial class CloudAdapter(BotFrameworkAuthentication authentication, ILogger<CloudAdapter> logger)
    : BotAdapter, IBotFrameworkHttpAdapter
{
    /// <inheritdoc/>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        var inbound = await authentication.ReceiveAsync(httpRequest, cancellationToken);
        var answer = inbound.Activity is { } activity ? await RunInboundAsync(activity, bot) : Refuse(inbound);
        await answer.WriteAsync(httpResponse);
    }

    /// <inheritdoc/>
    public override async Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        authentication.RefuseOtherBot(botAppId);
        await callback(NewTurn(reference.GetContinuationActivity()), cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        authentication.RefuseOtherBot(botAppId);
        var created = await authentication.CreateConnectorClient(serviceUrl).Conversations
            .CreateConversationAsync(conversationParameters, cancellationToken);
        await callback(NewTurn(CreationActivity(channelId, serviceUrl, conversationParameters, created)), cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> SendActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(activity.ReplyToId)
            ? Conversations(turnContext).SendToConversationAsync(ConversationId(activity), activity, cancellationToken)
            : Conversations(turnContext).ReplyToActivityAsync(ConversationId(activity), activity.ReplyToId, activity, cancellationToken);

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Conversations(turnContext).UpdateActivityAsync(ConversationId(activity), activity.Id!, activity, cancellationToken);

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        Conversations(turnContext).DeleteActivityAsync(reference.Conversation?.Id!, reference.ActivityId!, cancellationToken);

    private static Conversations Conversations(ITurnContext turnContext) =>
        turnContext.TurnState.Get<ConnectorClient>()!.Conversations;

    private static string ConversationId(Activity activity) => activity.Conversation?.Id!;

    private static Activity CreationActivity(
        string channelId, string serviceUrl, ConversationParameters parameters, ConversationResourceResponse created) => new()
        {
            Type = ActivityTypes.Event,
            Name = "CreateConversation",
            Id = created.ActivityId,
            ChannelId = channelId,
            ServiceUrl = created.ServiceUrl ?? serviceUrl,
            Conversation = new ConversationAccount(created.Id, parameters.TenantId),
            ChannelData = parameters.ChannelData,
            Recipient = parameters.Bot,
        };

    private TurnContext NewTurn(Activity activity)
    {
        var turn = new TurnContext(this, activity);
        turn.TurnState.Add(authentication.CreateConnectorClient(activity.ServiceUrl));
        return turn;
    }

    private async Task<HttpAnswer> RunInboundAsync(Activity activity, IBot bot)
    {
        var turn = NewTurn(activity);
        try
        {
            await bot.OnTurnAsync(turn, CancellationToken.None);
            return HttpAnswer.To(activity, turn.TurnState.Get<InvokeResponse>());
        }
        catch (Exception thrown) when (OnTurnError is not null)
        {
            // Why every exception: this is the edge of a turn, where official bots say their apology.
            await OnTurnError(turn, thrown);
            return new(StatusCodes.Status500InternalServerError);
        }
    }

    private HttpAnswer Refuse(Inbound inbound)
    {
        LogRefusal(inbound.Status, inbound.Reason);
        AdapterMetrics.Refused(inbound);
        return new(inbound.Status, Text: inbound.Reason);
    }

    [LoggerMessage(1, LogLevel.Warning, "A request to the bot was refused with {Status}: {Reason}")]
    private partial void LogRefusal(int status, string reason);
}
