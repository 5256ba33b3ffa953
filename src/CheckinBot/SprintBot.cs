using System.Text.Json;
using CheckinBot.Chat;
using CheckinBot.Ledger;
using CheckinBot.Store;

namespace CheckinBot;

/// <summary>What Teams sends, handed to whoever knows what to do. Holds no state.</summary>
internal sealed class SprintBot(CardTurns cards, WordTurns words, MessageTurns messages, Arrivals arrivals, TimeProvider time) : TeamsActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        await SeenAsync(activity, cancellationToken);
        if (activity.Value is JsonElement { ValueKind: JsonValueKind.Object } pressed)
        {
            await PressedAsync(activity, CardData.Of(pressed), cancellationToken);
        }
        else
        {
            await words.AnswerAsync(activity, cancellationToken);
        }
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var data = invokeValue.Action?.Data is JsonElement typed ? CardData.Of(typed) : CardData.Empty;
        return InvokeAnswers.Of(await cards.AnswerAsync(turnContext.Activity, invokeValue.Action?.Verb, data, cancellationToken));
    }

    protected override Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        messages.OpenAsync(turnContext.Activity, action, cancellationToken);

    protected override Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        messages.SubmitAsync(turnContext.Activity, action, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        arrivals.BotCameAsync(turnContext.Activity, time.Now(), cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action == "remove-upgrade" ? Task.CompletedTask : arrivals.BotLeftAsync(turnContext.Activity, cancellationToken);

    protected override Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> membersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membersAdded.Any(member => member.Id == turnContext.Activity.Recipient?.Id)
            ? arrivals.BotCameAsync(turnContext.Activity, time.Now(), cancellationToken)
            : arrivals.PeopleCameAsync(turnContext.Activity, membersAdded, time.Now(), cancellationToken);

    protected override Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> membersRemoved, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membersRemoved.Any(member => member.Id == turnContext.Activity.Recipient?.Id)
            ? arrivals.BotLeftAsync(turnContext.Activity, cancellationToken)
            : arrivals.PeopleLeftAsync(turnContext.Activity, membersRemoved, time.Now(), cancellationToken);

    // Clients that know only Action.Submit send the same as a message; what came of it is said in a sentence.
    private async Task PressedAsync(IMessageActivity activity, CardData data, CancellationToken cancellationToken)
    {
        var reply = await cards.AnswerAsync(activity, data.Raw(AdaptiveExecuteAction.FallbackVerbKey), data, cancellationToken);
        await words.SayAsync(activity, (reply ?? Reply.Unknown).Sentence, cancellationToken);
    }

    private async Task SeenAsync(IMessageActivity activity, CancellationToken cancellationToken)
    {
        try
        {
            await arrivals.SeenAsync(activity, time.Now(), cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // What they wrote is answered all the same, and the answer says what could not be done; their next word tries again.
        }
    }
}
