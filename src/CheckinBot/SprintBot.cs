using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.EventStore;
using CheckinBot.Store;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace CheckinBot;

/// <summary>What Teams sends, handed to whoever knows what to do. Holds no state.</summary>
internal sealed class SprintBot(
    CardActionDispatcher cards,
    TextCommandDispatcher words,
    MessageExtensionDispatcher messages,
    InstallationHandler arrivals,
    TimeProvider time
) : TeamsActivityHandler
{
    private static readonly string[] Handled = ["adaptiveCard/action", .. MessageActionValue.Names];

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await WhenStoredAsync(() => arrivals.LearnAsync(turnContext.Activity, time.Now(), cancellationToken));
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        var activity = turnContext.Activity;
        if (activity.Value is JObject pressed)
        {
            await PressedAsync(activity, CardData.Of(pressed), cancellationToken);
        }
        else
        {
            await words.AnswerAsync(activity, cancellationToken);
        }
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken
    )
    {
        var (verb, data) = (invokeValue.Action.Verb, CardData.Of(invokeValue.Action.Data));
        return InvokeAnswers.Of(await cards.AnswerAsync(turnContext.Activity, verb, data, cancellationToken));
    }

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken
    ) => messages.OpenAsync(turnContext.Activity, action, cancellationToken);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken
    ) => messages.SubmitAsync(turnContext.Activity, action, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => arrivals.BotCameAsync(turnContext.Activity, time.Now(), cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) =>
        turnContext.Activity.Action == "remove-upgrade"
            ? Task.CompletedTask
            : arrivals.BotLeftAsync(turnContext.Activity, time.Now(), cancellationToken);

    // Why not the base: it asks Teams for each who came, one by one, and fails when Teams does not answer.
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => OnTeamsMembersAddedAsync(TeamsMembers(membersAdded), teamInfo, turnContext, cancellationToken);

    // Why not the base: it reads members of any shape into its own type, and throws where that is not possible.
    protected override Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => OnTeamsMembersRemovedAsync(TeamsMembers(membersRemoved), teamInfo, turnContext, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        // The base casts what an activity brought of channel data.
        if (!turnContext.Activity.TryGetChannelData<TeamsChannelData>(out _))
        {
            turnContext.Activity.ChannelData = null;
        }

        return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
    }

    protected override Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        if (!Handled.Contains(turnContext.Activity.Name))
        {
            return Task.FromResult(new InvokeResponse { Status = StatusCodes.Status501NotImplemented });
        }

        MessageActionValue.Tidy(turnContext.Activity);
        return base.OnInvokeActivityAsync(turnContext, cancellationToken);
    }

    // Nothing here listens to these; the base reads what they brought into types of its own, and throws where that is
    // not possible.
    protected override Task OnEventActivityAsync(
        ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected override Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> membersAdded,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) =>
        membersAdded.Any(member => member.Id == turnContext.Activity.Recipient?.Id)
            ? arrivals.BotCameAsync(turnContext.Activity, time.Now(), cancellationToken)
            : arrivals.PeopleCameAsync(turnContext.Activity, membersAdded, time.Now(), cancellationToken);

    protected override Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> membersRemoved,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) =>
        membersRemoved.Any(member => member.Id == turnContext.Activity.Recipient?.Id)
            ? arrivals.BotLeftAsync(turnContext.Activity, time.Now(), cancellationToken)
            : arrivals.PeopleLeftAsync(turnContext.Activity, membersRemoved, time.Now(), cancellationToken);

    private static List<TeamsChannelAccount> TeamsMembers(IList<ChannelAccount> members) =>
        [
            .. members
                .OfType<ChannelAccount>()
                .Select(member => new TeamsChannelAccount
                {
                    Id = member.Id,
                    Name = member.Name,
                    AadObjectId = member.AadObjectId,
                    Properties = member.Properties,
                }),
        ];

    // Clients that know only Action.Submit send the same as a message; the outcome is said in a sentence.
    private async Task PressedAsync(IMessageActivity activity, CardData data, CancellationToken cancellationToken)
    {
        var reply = await cards.AnswerAsync(activity, data.Raw(SubmitFallback.VerbField), data, cancellationToken);
        await words.SayAsync(activity, (reply ?? Reply.Unknown).Sentence, cancellationToken);
    }

    // What somebody wrote or pressed is answered all the same, and the answer says what could not be done; their next
    // act tries again.
    private static async Task WhenStoredAsync(Func<Task> learn)
    {
        try
        {
            await learn();
        }
        catch (Exception failure) when (failure is StoreUnavailableException or UnreadableLogException) { }
    }
}
