using CheckinBot.Ledger;
using Microsoft.Extensions.Options;

namespace CheckinBot.Delivery;

/// <summary>Where a message stands, so that it can be updated. <paramref name="Activity"/> is empty when Teams did not say.</summary>
internal sealed record Sent(string Conversation, string Activity);

/// <summary>
/// The one way out: sends, updates and deletes cards, within Teams' limits. Throws
/// <see cref="ErrorResponseException"/>; retries are the callers' business (notices are kept, replies are not).
/// </summary>
internal sealed class Post(BotAdapter adapter, TeamsThrottle throttle, IOptions<BotIdentity> identity)
{
    public async Task<Sent> SendAsync(ChatAddress chat, Activity activity, CancellationToken cancellationToken, Pace pace = Pace.Routine)
    {
        Sent? sent = null;
        await WithinLimitsAsync(chat, pace, async () => sent = await (chat.Kind == ChatKind.Channel ? StartThreadAsync(chat, activity, cancellationToken) : SayAsync(chat, activity, cancellationToken)), cancellationToken);
        return sent!;
    }

    public Task UpdateAsync(ChatAddress chat, Sent place, Activity activity, CancellationToken cancellationToken)
    {
        activity.Id = place.Activity;
        return InPlaceAsync(chat, place, turn => turn.UpdateActivityAsync(activity, cancellationToken), cancellationToken);
    }

    public Task DeleteAsync(ChatAddress chat, Sent place, CancellationToken cancellationToken) =>
        InPlaceAsync(chat, place, turn => turn.DeleteActivityAsync(place.Activity, cancellationToken), cancellationToken);

    /// <summary>Opens the personal chat with somebody who installed the bot; refused with Blocked when they did not.</summary>
    public async Task<ChatAddress> OpenAsync(ChatAddress group, string memberId, CancellationToken cancellationToken)
    {
        await throttle.WaitAsync(group with { Conversation = memberId }, Pace.Ahead, cancellationToken);
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = new(group.BotId, group.BotName),
            Members = [new(memberId)],
            TenantId = group.Tenant,
            ChannelData = new TeamsChannelData { Tenant = new(group.Tenant) },
        };
        var opened = await CreateAsync(group, parameters, cancellationToken);
        return group with { Conversation = opened.Conversation, Kind = ChatKind.Personal };
    }

    /// <summary>Runs something in the chat, with the connector at hand.</summary>
    public Task TurnAsync(ChatAddress chat, Func<ITurnContext, Task> run, CancellationToken cancellationToken) =>
        adapter.ContinueConversationAsync(identity.Value.MicrosoftAppId ?? "", Reference(chat), (turn, _) => run(turn), cancellationToken);

    private Task InPlaceAsync(ChatAddress chat, Sent place, Func<ITurnContext, Task> run, CancellationToken cancellationToken) =>
        WithinLimitsAsync(chat, Pace.Routine, () => TurnAsync(chat with { Conversation = place.Conversation }, run, cancellationToken), cancellationToken);

    private async Task WithinLimitsAsync(ChatAddress chat, Pace pace, Func<Task> call, CancellationToken cancellationToken)
    {
        await throttle.WaitAsync(chat, pace, cancellationToken);
        try
        {
            await call();
        }
        catch (ErrorResponseException failure) when (failure is { Kind: DeliveryFailure.Throttled, RetryAfter: { } wait })
        {
            throttle.Pause(chat, wait);
            throw;
        }
    }

    private async Task<Sent> SayAsync(ChatAddress chat, Activity activity, CancellationToken cancellationToken)
    {
        ResourceResponse? response = null;
        await TurnAsync(chat, async turn => response = await turn.SendActivityAsync(activity, cancellationToken), cancellationToken);
        return new(chat.Conversation, response?.Id ?? "");
    }

    // A message of the bot's own in a channel is a new thread, which Teams makes as a conversation.
    private Task<Sent> StartThreadAsync(ChatAddress channel, Activity activity, CancellationToken cancellationToken) =>
        CreateAsync(channel, new()
        {
            IsGroup = true,
            Bot = new(channel.BotId, channel.BotName),
            TenantId = channel.Tenant,
            Activity = activity,
            ChannelData = new TeamsChannelData { Channel = new() { Id = channel.Conversation }, Tenant = new(channel.Tenant) },
        }, cancellationToken);

    private async Task<Sent> CreateAsync(ChatAddress from, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        Sent? created = null;
        await adapter.CreateConversationAsync(identity.Value.MicrosoftAppId ?? "", "msteams", from.ServiceUrl, null, parameters, (turn, _) =>
        {
            created = new(turn.Activity.Conversation!.Id!, turn.Activity.Id ?? "");
            return Task.CompletedTask;
        }, cancellationToken);
        return created!;
    }

    private static ConversationReference Reference(ChatAddress chat) => new()
    {
        ServiceUrl = chat.ServiceUrl,
        ChannelId = "msteams",
        Bot = new(chat.BotId, chat.BotName),
        Conversation = new(chat.Conversation, chat.Tenant) { IsGroup = chat.Kind != ChatKind.Personal },
    };
}
