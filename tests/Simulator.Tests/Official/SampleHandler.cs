using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Simulator.Tests.Official;

/// <summary>What the samples show: an echo, a greeting, a card to press, a message action with a dialog.</summary>
internal sealed class SampleHandler : TeamsActivityHandler
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    public ConcurrentQueue<string> Heard { get; } = [];

    public ConversationReference? LastSeen { get; private set; }

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Heard.Enqueue(turnContext.Activity.Type);
        LastSeen = turnContext.Activity.GetConversationReference();
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        var text = turnContext.Activity.RemoveRecipientMention()?.Trim();
        var answer =
            text == "card" ? MessageFactory.Attachment(Card("How is it going?")) : MessageFactory.Text($"Echo: {text}");
        return turnContext.SendActivityAsync(answer, cancellationToken);
    }

    protected override async Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> membersAdded,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        foreach (var member in membersAdded.Where(member => member.Id != turnContext.Activity.Recipient.Id))
        {
            var text = $"Welcome {member.GivenName} ({member.AadObjectId})";
            await turnContext.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
        }
    }

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => turnContext.SendActivityAsync(MessageFactory.Text("Installed"), cancellationToken);

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken
    ) => Task.FromResult(invokeValue.Action.Verb == "answer" ? Thanks(invokeValue) : Refused);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken
    )
    {
        var card = Card($"{action.MessagePayload.From.User.DisplayName} wrote: {action.MessagePayload.Body.Content}");
        return Task.FromResult(
            new MessagingExtensionActionResponse
            {
                Task = new TaskModuleContinueResponse
                {
                    Value = new TaskModuleTaskInfo { Title = action.CommandId, Card = card },
                },
            }
        );
    }

    protected override async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken
    )
    {
        await turnContext.SendActivityAsync(
            MessageFactory.Text($"Raised: {((JObject)action.Data)["what"]}"),
            cancellationToken
        );
        return new MessagingExtensionActionResponse { Task = new TaskModuleMessageResponse("Thank you.") };
    }

    private static AdaptiveCardInvokeResponse Thanks(AdaptiveCardInvokeValue value) =>
        new()
        {
            StatusCode = 200,
            Type = CardType,
            Value = JObject.Parse(
                Scene.Question($"Thank you for {((JObject)value.Action.Data)["done"]}").ToJsonString()
            ),
        };

    private static AdaptiveCardInvokeResponse Refused =>
        new()
        {
            StatusCode = 400,
            Type = "application/vnd.microsoft.error",
            Value = JObject.FromObject(new Error("BadRequest", "There is no such button.")),
        };

    private static Attachment Card(string text) =>
        new() { ContentType = CardType, Content = JObject.Parse(Scene.Question(text).ToJsonString()) };
}
