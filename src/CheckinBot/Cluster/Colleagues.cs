namespace CheckinBot.Cluster;

/// <summary>What this instance asks of all others, and tells them.</summary>
internal sealed class Colleagues(Membership membership)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// As <see cref="Placement.IPlacement.IsAbandonedAsync"/>. One that does not answer may have it: then it is left to
    /// it until its turn ends.
    /// </summary>
    public async Task<bool> IsAbandonedAsync(string log, string notice, Instant since)
    {
        if (membership.Current is not { } silo || !membership.LostSince(since))
        {
            return false;
        }

        var answers = silo.Others.Select(one => one.HasTurnAsync(log, notice)).ToList();
        await ((Task)Task.WhenAll(answers))
            .WaitAsync(Patience, TimeProvider.System)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return answers.TrueForAll(one => one is { IsCompletedSuccessfully: true, Result: false });
    }

    /// <summary>
    /// Tells all others that something of a log was erased; one that does not answer finds out when it reads or writes
    /// next.
    /// </summary>
    public async Task ErasedAsync(string log)
    {
        var told = Task.WhenAll((membership.Current?.Others ?? []).Select(one => one.ForgetAsync(log)));
        await told.WaitAsync(Patience, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
