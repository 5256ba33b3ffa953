using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;

namespace CheckinBot.Chat;

/// <summary>
/// How many other groups met a barrier of the kind that is being raised. Nothing is known while the storage does not
/// answer: raising a barrier never waits for this.
/// </summary>
internal sealed class OtherGroups(SprintAccess groups, TrialIndex library)
{
    public async Task<TrialsKnown> KnownAsync(CardCall call, BarrierKind? kind, CancellationToken cancellationToken)
    {
        try
        {
            var sprint = groups.LastSeen(call) ?? await groups.ReadAsync(call, cancellationToken);
            return sprint is null
                ? TrialsKnown.None
                : await library.KnownAsync(call.Data.Sprint, sprint, kind ?? BarrierKind.Other, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return TrialsKnown.None;
        }
    }
}

/// <summary>
/// To be called after options were opened, from wherever: options that are opened again come down to the end of the
/// group's chat.
/// </summary>
internal delegate Task OptionsOpening(
    CardCall call,
    CommandResult<Sprint> answered,
    CancellationToken cancellationToken
);

/// <summary>The group's living card of a barrier as it stands now; its moment supplies it.</summary>
internal delegate AdaptiveCard BarrierFront(SprintId id, Sprint sprint, Barrier barrier);
