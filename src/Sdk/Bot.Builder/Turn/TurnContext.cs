using Bot.Schema;

namespace Bot.Builder;

/// <summary>The one implementation of a turn.</summary>
/// <param name="adapter">What runs the turn.</param>
/// <param name="activity">What came in.</param>
public sealed class TurnContext(BotAdapter adapter, Activity activity) : ITurnContext
{
    /// <inheritdoc/>
    public BotAdapter Adapter => adapter;

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = new();

    /// <inheritdoc/>
    public Activity Activity => activity;

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, CancellationToken cancellationToken = default) =>
        SendActivityAsync(
            new Activity { Type = ActivityTypes.Message, Text = textReplyToSend, TextFormat = TextFormatTypes.Plain }, cancellationToken);

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        var outgoing = Addressed(activity);
        outgoing.Type ??= ActivityTypes.Message;
        outgoing.Id = null;
        var response = await adapter.SendActivityAsync(this, outgoing, cancellationToken);
        Responded = true;
        return response;
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(activity.Id);
        var outgoing = Addressed(activity);
        outgoing.Type ??= ActivityTypes.Message;
        return adapter.UpdateActivityAsync(this, outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return adapter.DeleteActivityAsync(this, reference, cancellationToken);
    }

    private Activity Addressed(IActivity given) => given is Activity own
        ? own.ShallowCopy().ApplyConversationReference(Activity.GetConversationReference())
        : throw new ArgumentException($"Only {typeof(Activity)} can be sent.", nameof(given));
}
