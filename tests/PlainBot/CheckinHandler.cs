using Azure.Data.Tables;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace PlainBot;

/// <summary>A check-in is one row and a card in the answer; a barrier is a card to its leader as well.</summary>
internal sealed class CheckinHandler(
    TableClient table,
    LeaderReferences leaders,
    BotAdapter adapter,
    IConfiguration configuration
) : TeamsActivityHandler
{
    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        leaders[turnContext.Activity.From.AadObjectId] = ((Activity)turnContext.Activity).GetConversationReference();
        return turnContext.SendActivityAsync(
            MessageFactory.Text($"Echo: {turnContext.Activity.Text}"),
            cancellationToken
        );
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken
    )
    {
        var answer = (JObject)invokeValue.Action.Data;
        await table.AddEntityAsync(Row((Activity)turnContext.Activity, answer), cancellationToken);
        if ((string?)answer["leader"] is { } leader)
        {
            var nudge = MessageFactory.Attachment(PlainCards.Nudge(answer, turnContext.Activity.From.Name));
            var appId = configuration["MicrosoftAppId"] ?? "";
            await adapter.ContinueConversationAsync(
                appId,
                leaders[leader],
                (turn, stop) => turn.SendActivityAsync(nudge, stop),
                cancellationToken
            );
        }

        return new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = "application/vnd.microsoft.card.adaptive",
            Value = PlainCards.Kept(answer),
        };
    }

    private static TableEntity Row(Activity activity, JObject answer) =>
        new(activity.Conversation.Id, activity.Id)
        {
            ["Who"] = activity.From.AadObjectId,
            ["At"] = DateTimeOffset.UtcNow,
            ["Going"] = (string?)answer["going"],
            ["Done"] = (string?)answer["done"],
            ["Tweak"] = (string?)answer["tweak"],
            ["Stuck"] = (string?)answer["stuck"],
        };
}
