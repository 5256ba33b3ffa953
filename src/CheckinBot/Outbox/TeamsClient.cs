using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Placement;
using CheckinBot.Teams;
using CheckinBot.Teams.Outbound;
using CheckinBot.Teams.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace CheckinBot.Outbox;

/// <summary>
/// The one way out: sends, updates and deletes cards, within Teams' limits. Throws
/// <see cref="DeliveryException"/>; retries are the callers' business (notices are kept, replies are not).
/// </summary>
internal sealed class TeamsClient(
    BotAdapter adapter,
    TeamsThrottle throttle,
    IOptions<BotOptions> bot,
    TimeProvider time
)
{
    public Task<MessageRef> SendAsync(
        ChatAddress chat,
        Activity activity,
        CancellationToken cancellationToken,
        Pace pace = Pace.Routine
    ) =>
        WithinLimitsAsync(
            chat,
            pace,
            () =>
                chat.Kind == ChatKind.Channel
                    ? StartThreadAsync(chat, activity, cancellationToken)
                    : SayAsync(chat, activity, cancellationToken),
            cancellationToken
        );

    public Task UpdateAsync(ChatAddress chat, MessageRef place, Activity activity, CancellationToken cancellationToken)
    {
        activity.Id = TeamsIds.Checked(place.Activity);
        return InPlaceAsync(
            chat,
            place,
            turn => turn.UpdateActivityAsync(activity, cancellationToken),
            cancellationToken
        );
    }

    public Task DeleteAsync(ChatAddress chat, MessageRef place, CancellationToken cancellationToken) =>
        InPlaceAsync(
            chat,
            place,
            turn => turn.DeleteActivityAsync(TeamsIds.Checked(place.Activity), cancellationToken),
            cancellationToken
        );

    /// <summary>
    /// Opens the personal chat with somebody who installed the bot; refused with Blocked when they did not.
    /// </summary>
    public async Task<ChatAddress> OpenAsync(ChatAddress group, string memberId, CancellationToken cancellationToken)
    {
        await throttle.WaitAsync(group with { Conversation = memberId }, Pace.Ahead, cancellationToken);
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = new(group.BotId, group.BotName),
            Members = [new ChannelAccount(memberId)],
            TenantId = group.Tenant,
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo(group.Tenant) },
        };
        var opened = await CreateAsync(group, parameters, cancellationToken);
        return group with { Conversation = opened.Conversation, Kind = ChatKind.Personal };
    }

    /// <summary>Runs something in the chat, with the connector at hand.</summary>
    public Task TurnAsync(ChatAddress chat, Func<ITurnContext, Task> run, CancellationToken cancellationToken) =>
        JudgedAsync(
            () =>
                adapter.ContinueConversationAsync(
                    AppId,
                    Reference(chat),
                    (turn, _) => Run(turn, run),
                    cancellationToken
                ),
            cancellationToken
        );

    private string AppId => bot.Value.MicrosoftAppId ?? "";

    // Why without its id: the adapter would send whatever is said in it as a reply to the made-up event that begins it.
    private static Task Run(ITurnContext turn, Func<ITurnContext, Task> run)
    {
        turn.Activity.Id = null;
        return run(turn);
    }

    private async Task JudgedAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        try
        {
            await call();
        }
        catch (Exception thrown)
            when (thrown
                    is RestException
                        or HttpRequestException
                        or OperationCanceledException
                        or UntrustedServiceUrlException
                        or MsalException
                        or ThrottleException
                        or AggregateException
            )
        {
            if (
                cancellationToken.IsCancellationRequested
                || ConnectorFailures.Judge(thrown, time.GetUtcNow()) is not { } failure
            )
            {
                throw;
            }

            throw failure;
        }
    }

    private Task InPlaceAsync(
        ChatAddress chat,
        MessageRef place,
        Func<ITurnContext, Task> run,
        CancellationToken cancellationToken
    ) =>
        WithinLimitsAsync(
            chat,
            Pace.Routine,
            async () =>
            {
                await TurnAsync(chat with { Conversation = place.Conversation }, run, cancellationToken);
                return place;
            },
            cancellationToken
        );

    private async Task<MessageRef> WithinLimitsAsync(
        ChatAddress chat,
        Pace pace,
        Func<Task<MessageRef>> call,
        CancellationToken cancellationToken
    )
    {
        await throttle.WaitAsync(chat, pace, cancellationToken);
        try
        {
            return await call();
        }
        catch (DeliveryException failure) when (failure is { Kind: DeliveryFailure.Throttled, RetryAfter: { } wait })
        {
            throttle.Pause(chat, wait);
            throw;
        }
    }

    private async Task<MessageRef> SayAsync(ChatAddress chat, Activity activity, CancellationToken cancellationToken)
    {
        ResourceResponse? response = null;
        await TurnAsync(
            chat,
            async turn => response = await turn.SendActivityAsync(activity, cancellationToken),
            cancellationToken
        );
        return new(chat.Conversation, response?.Id ?? "");
    }

    // A message of the bot's own in a channel is a new thread, which Teams makes as a conversation.
    private Task<MessageRef> StartThreadAsync(
        ChatAddress channel,
        Activity activity,
        CancellationToken cancellationToken
    ) =>
        CreateAsync(
            channel,
            new()
            {
                IsGroup = true,
                Bot = new(channel.BotId, channel.BotName),
                TenantId = channel.Tenant,
                Activity = activity,
                ChannelData = new TeamsChannelData
                {
                    Channel = new ChannelInfo(channel.Conversation),
                    Tenant = new TenantInfo(channel.Tenant),
                },
            },
            cancellationToken
        );

    private async Task<MessageRef> CreateAsync(
        ChatAddress from,
        ConversationParameters parameters,
        CancellationToken cancellationToken
    )
    {
        MessageRef? created = null;
        Task Keep(ITurnContext turn)
        {
            created = new(turn.Activity.Conversation.Id, turn.Activity.Id ?? "");
            return Task.CompletedTask;
        }

        await JudgedAsync(
            () =>
                adapter.CreateConversationAsync(
                    AppId,
                    "msteams",
                    from.ServiceUrl,
                    null,
                    parameters,
                    (turn, _) => Keep(turn),
                    cancellationToken
                ),
            cancellationToken
        );
        return created ?? throw new InvalidOperationException("Teams made a conversation and did not say which.");
    }

    private static ConversationReference Reference(ChatAddress chat) =>
        new()
        {
            ServiceUrl = chat.ServiceUrl,
            ChannelId = "msteams",
            Bot = new(chat.BotId, chat.BotName),
            Conversation = new(
                isGroup: chat.Kind != ChatKind.Personal,
                id: TeamsIds.Checked(chat.Conversation),
                tenantId: chat.Tenant
            ),
        };
}
