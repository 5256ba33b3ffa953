using CheckinBot.Domain;
using CheckinBot.Ledger;
using CheckinBot.Store;

namespace CheckinBot.Chat;

/// <summary>Finds what a verb does, and turns what it cannot do into a sentence.</summary>
internal sealed class CardTurns(IEnumerable<ICardAction> actions, TimeProvider time)
{
    private readonly Dictionary<string, ICardAction> byVerb = actions.ToDictionary(action => action.Verb, StringComparer.Ordinal);

    /// <summary>Null when no card of ours has such a verb.</summary>
    public async Task<Reply?> AnswerAsync(IActivity activity, string? verb, CardData data, CancellationToken cancellationToken)
    {
        if (verb is null || !byVerb.TryGetValue(verb, out var action))
        {
            return null;
        }

        if (CallerOf.Activity(activity) is not { } caller)
        {
            return Reply.WhoAreYou;
        }

        try
        {
            return await action.AnswerAsync(new(caller, data, CallerOf.Command(caller, activity), time.Now(), CallerOf.Message(activity)), cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return Reply.NotSaved;
        }
        catch (ErrorResponseException)
        {
            return Reply.NotAsked;
        }
    }
}
