using System.Net;
using System.Text.Json;
using Bot.Schema;
using Bot.Schema.Teams;

namespace Bot.Builder.Teams;

/// <summary>An <see cref="ActivityHandler"/> that knows what Teams adds: team members, dialogs, message actions.</summary>
public abstract class TeamsActivityHandler : ActivityHandler
{
    /// <inheritdoc/>
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.Name switch
        {
            "task/fetch" => CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(
                turnContext, InvokeValue.Of<TaskModuleRequest>(turnContext.Activity), cancellationToken)),
            "task/submit" => CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(
                turnContext, InvokeValue.Of<TaskModuleRequest>(turnContext.Activity), cancellationToken)),
            "composeExtension/fetchTask" => CreateInvokeResponse(await OnTeamsMessagingExtensionFetchTaskAsync(
                turnContext, InvokeValue.Of<MessagingExtensionAction>(turnContext.Activity), cancellationToken)),
            "composeExtension/submitAction" => CreateInvokeResponse(await OnTeamsMessagingExtensionSubmitActionAsync(
                turnContext, InvokeValue.Of<MessagingExtensionAction>(turnContext.Activity), cancellationToken)),
            _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
        };

    /// <summary>A dialog was asked for.</summary>
    /// <returns>The dialog; null closes.</returns>
    protected virtual Task<TaskModuleResponse?> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A dialog was filled in.</summary>
    /// <returns>The next dialog or a text; null closes.</returns>
    protected virtual Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A message action was chosen.</summary>
    /// <returns>The dialog; null closes.</returns>
    protected virtual Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A message action's dialog was filled in.</summary>
    /// <returns>The next dialog, a result or a text; null closes.</returns>
    protected virtual Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>As the base, by way of the Teams methods. Unlike the official one it asks Teams for nothing: the members are as they came.</summary>
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var team = turnContext.Activity.ChannelId == "msteams" ? TeamOf(turnContext.Activity) : null;
        return turnContext.Activity switch
        {
            { MembersAdded: { Count: > 0 } added } => OnTeamsMembersAddedAsync(AsTeams(added), team, turnContext, cancellationToken),
            { MembersRemoved: { Count: > 0 } removed } => OnTeamsMembersRemovedAsync(AsTeams(removed), team, turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>Members came. Default: <see cref="ActivityHandler.OnMembersAddedAsync"/>.</summary>
    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> membersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. membersAdded], turnContext, cancellationToken);

    /// <summary>Members went. Default: <see cref="ActivityHandler.OnMembersRemovedAsync"/>.</summary>
    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> membersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. membersRemoved], turnContext, cancellationToken);

    // Data of another shape is not Teams': the official handler throws.
    private static TeamInfo? TeamOf(IConversationUpdateActivity activity)
    {
        try
        {
            return activity.GetChannelData<TeamsChannelData>()?.Team;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<TeamsChannelAccount> AsTeams(IList<ChannelAccount> members) =>
    [
        .. members.OfType<ChannelAccount>().Select(m => new TeamsChannelAccount
        {
            Id = m.Id, Name = m.Name, AadObjectId = m.AadObjectId, Role = m.Role, Properties = m.Properties,
        }),
    ];
}
