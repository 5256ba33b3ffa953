using System.Text.Json;
using Bot.Builder.Teams;

namespace Bot.Builder.Tests.Handlers;

internal sealed class SilentBot : TeamsActivityHandler;

/// <summary>Overrides everything, with the official signatures, and says where it was called.</summary>
internal sealed class NamingBot : TeamsActivityHandler
{
    public string? Arrived { get; private set; }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        Note($"message {turnContext.Activity.Text}");

    protected override Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> membersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note($"added {string.Join(' ', membersAdded.Select(m => m.Id))} to {teamInfo?.Id}");

    protected override Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> membersRemoved, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note($"removed {string.Join(' ', membersRemoved.Select(m => m.Id))} from {teamInfo?.Id}");

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("installed");

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("uninstalled");

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Note($"other {turnContext.Activity.Type}");

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = AdaptiveCardInvokeResponse.MessageType,
            Value = $"{invokeValue.Action!.Verb} {HandlerTests.Raw(invokeValue.Action.Data)}",
        });

    protected override Task<TaskModuleResponse?> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        Task.FromResult<TaskModuleResponse?>(new()
        {
            Task = new TaskModuleContinueResponse
            {
                Value = new() { Title = taskModuleRequest.Context!.Theme, Height = 200, Card = new() { ContentType = "c", Content = new RawJson("""{"a":1}"""u8.ToArray()) } },
            },
        });

    protected override Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        taskModuleRequest.Data is JsonElement { ValueKind: JsonValueKind.String } words
            ? Task.FromResult<TaskModuleResponse?>(new() { Task = new TaskModuleMessageResponse { Value = words.GetString() } })
            : throw new InvokeResponseException(HttpStatusCode.Conflict, "no");

    protected override Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Task.FromResult<MessagingExtensionActionResponse?>(new()
        {
            Task = new TaskModuleMessageResponse { Value = $"{action.CommandId} {action.MessagePayload!.Body!.Content} {action.MessagePayload.From!.User!.Id}" },
        });

    protected override Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Task.FromResult<MessagingExtensionActionResponse?>(null);

    private Task Note(string what)
    {
        Arrived = what;
        return Task.CompletedTask;
    }
}
