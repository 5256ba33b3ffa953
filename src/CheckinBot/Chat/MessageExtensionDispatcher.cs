using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Store;
using CheckinBot.Teams.Text;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CheckinBot.Chat;

/// <summary>Finds what a message action does, and turns what it cannot do into a sentence in the dialog.</summary>
internal sealed class MessageExtensionDispatcher(IEnumerable<IMessageAction> actions, TimeProvider time)
{
    private const int LongestId = 200;
    private readonly Dictionary<string, IMessageAction> byCommand = actions.ToDictionary(
        action => action.Command,
        StringComparer.Ordinal
    );

    public Task<MessagingExtensionActionResponse> OpenAsync(
        IActivity activity,
        MessagingExtensionAction chosen,
        CancellationToken cancellationToken
    ) => AnswerAsync(activity, chosen, (action, call) => action.OpenAsync(call, cancellationToken));

    public Task<MessagingExtensionActionResponse> SubmitAsync(
        IActivity activity,
        MessagingExtensionAction chosen,
        CancellationToken cancellationToken
    ) => AnswerAsync(activity, chosen, (action, call) => action.SubmitAsync(call, cancellationToken));

    private async Task<MessagingExtensionActionResponse> AnswerAsync(
        IActivity activity,
        MessagingExtensionAction chosen,
        Func<IMessageAction, MessageCall, Task<Dialog>> answer
    )
    {
        if (!byCommand.TryGetValue(chosen.CommandId ?? "", out var action))
        {
            return InvokeAnswers.Of(Dialog.Say(Reply.Unknown.Sentence));
        }

        if (CallerOf.Activity(activity) is not { } caller)
        {
            return InvokeAnswers.Of(
                Dialog.Say((CallerOf.IsOfAnotherSchool(activity) ? Reply.OtherSchool : Reply.WhoAreYou).Sentence)
            );
        }

        try
        {
            return InvokeAnswers.Of(await answer(action, Call(activity, caller, chosen)));
        }
        catch (StoreUnavailableException)
        {
            return InvokeAnswers.Of(
                Dialog.Say("This could not be saved just now, so nothing was changed. Please try again in a moment.")
            );
        }
        catch (UnreadableLogException)
        {
            return InvokeAnswers.Of(Dialog.Say(Reply.Unreadable.Sentence));
        }
        catch (DeliveryException)
        {
            return InvokeAnswers.Of(Dialog.Say(Reply.NotAsked.Sentence));
        }
    }

    // What the dialog carries stands in for what Teams leaves out when it is sent.
    private MessageCall Call(IActivity activity, Caller caller, MessagingExtensionAction chosen)
    {
        var data = CardData.Of(chosen.Data).From(CallerOf.Client(activity));
        var message = chosen.MessagePayload;
        var link = MessageLink.Read(message?.LinkToMessage?.OriginalString)
            ?? MessageLink.Read(data.Raw(CardFields.Link));
        return new(
            caller,
            data,
            CallerOf.Command(caller, activity),
            time.Now(),
            message?.Id is { Length: <= LongestId } id ? id : "",
            message?.Body is { Content: { } content } body
                ? HtmlText.Of(content, isHtml: body.ContentType != "text")
                : "",
            link is { AbsoluteUri.Length: <= Limits.Link } ? link.AbsoluteUri : ""
        );
    }
}
