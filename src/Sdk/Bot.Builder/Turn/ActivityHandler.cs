using System.Net;
using Bot.Schema;

namespace Bot.Builder;

/// <summary>A bot with one method per kind of activity; override what is of interest, the rest does nothing (an invoke answers 501).</summary>
public abstract class ActivityHandler : IBot
{
    /// <inheritdoc/>
    public virtual Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        turnContext.Activity.Type switch
        {
            ActivityTypes.Message => OnMessageActivityAsync(Typed<IMessageActivity>(turnContext), cancellationToken),
            ActivityTypes.ConversationUpdate =>
                OnConversationUpdateActivityAsync(Typed<IConversationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.InstallationUpdate =>
                OnInstallationUpdateActivityAsync(Typed<IInstallationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.Invoke => OnInvokeAsync(turnContext, cancellationToken),
            _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
        };

    /// <summary>A message, or a card's Action.Submit.</summary>
    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Sorts into members added and removed; the bot itself counts as one, as with the official Teams handler.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity switch
        {
            { MembersAdded: { Count: > 0 } added } => OnMembersAddedAsync(added, turnContext, cancellationToken),
            { MembersRemoved: { Count: > 0 } removed } => OnMembersRemovedAsync(removed, turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    /// <summary>Members came; the bot itself among them when it was installed.</summary>
    protected virtual Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Members went; the bot itself among them when it was removed.</summary>
    protected virtual Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sorts into installed and removed; an upgrade counts as either.</summary>
    protected virtual Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.Action switch
        {
            "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    /// <summary>The app was installed here; may be repeated.</summary>
    protected virtual Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The app was removed from here.</summary>
    protected virtual Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Any other type.</summary>
    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Calls by name. A null answer is 200 without a body.</summary>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name != "adaptiveCard/action")
            throw new InvokeResponseException(HttpStatusCode.NotImplemented);
        var value = InvokeValue.Of<AdaptiveCardInvokeValue>(turnContext.Activity);
        if (value.Action is not { Type: "Action.Execute" })
            throw new InvokeResponseException(HttpStatusCode.BadRequest);
        return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken));
    }

    /// <summary>Somebody pressed an Action.Execute, or their client refreshes the card.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>200 with a body.</summary>
    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    private static TypedTurnContext<T> Typed<T>(ITurnContext turnContext)
        where T : IActivity => new(turnContext, (T)(IActivity)turnContext.Activity);

    private async Task OnInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            turnContext.TurnState.Set(
                await OnInvokeActivityAsync(Typed<IInvokeActivity>(turnContext), cancellationToken) ?? CreateInvokeResponse());
        }
        catch (InvokeResponseException refusal)
        {
            turnContext.TurnState.Set(refusal.CreateInvokeResponse());
        }
    }
}
