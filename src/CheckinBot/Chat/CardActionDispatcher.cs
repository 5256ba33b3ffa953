using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Store;
using CheckinBot.Telemetry;
using Microsoft.Bot.Schema;

namespace CheckinBot.Chat;

/// <summary>Finds what a verb does, and turns what it cannot do into a sentence.</summary>
internal sealed class CardActionDispatcher(
    IEnumerable<ICardAction> actions,
    PickedPeople picked,
    KnownNames names,
    Instruments instruments,
    TimeProvider time
)
{
    private readonly Dictionary<string, ICardAction> byVerb = actions.ToDictionary(
        action => action.Verb,
        StringComparer.Ordinal
    );

    /// <summary>Null when no card of ours has such a verb.</summary>
    public async Task<Reply?> AnswerAsync(
        IActivity activity,
        string? verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var reply = await ReplyAsync(activity, verb, data, cancellationToken);
        var outcome = reply switch
        {
            null => "unknown",
            { Saved: false } => "not saved",
            { IsRefused: true } => "refused",
            _ => "answered",
        };

        // A verb that no card of ours has is somebody else's text.
        instruments.Presses.Add(
            1,
            Instruments.Tag("verb", reply is null ? "unknown" : verb!),
            Instruments.Tag("outcome", outcome)
        );
        return reply;
    }

    private async Task<Reply?> ReplyAsync(
        IActivity activity,
        string? verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        if (verb is null || !byVerb.TryGetValue(verb, out var action))
        {
            return null;
        }

        if (CallerOf.Activity(activity) is not { } caller)
        {
            return CallerOf.IsOfAnotherSchool(activity) ? Reply.OtherSchool : Reply.WhoAreYou;
        }

        var call = new CardCall(
            caller,
            data.From(CallerOf.Client(activity)),
            CallerOf.Command(caller, activity),
            time.Now(),
            CallerOf.Message(activity)
        )
        {
            Here = CallerOf.Here(activity, caller.Chat),
        };

        try
        {
            await names.LearnAsync(call, cancellationToken);
            return await action.AnswerAsync(await picked.ReadAsync(call, cancellationToken), cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return Reply.NotSaved;
        }
        catch (UnreadableLogException)
        {
            return Reply.Unreadable;
        }
        catch (DeliveryException)
        {
            return Reply.NotAsked;
        }
    }
}
