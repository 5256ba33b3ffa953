namespace CheckinBot.Cluster;

/// <summary>
/// How long an instance waits for another: as long as that one says, every now and then, that it is at it. One that
/// says nothing is taken for gone, and what was asked of it is done here: twice is once, by the log.
/// </summary>
internal static class Patience
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan OfAsking = TimeSpan.FromSeconds(0.5);

    /// <summary>The task that brings the answer; null when there is none: it failed, or nobody is at it.</summary>
    public static async Task<Task<T>?> AwaitAsync<T>(Task<T> call, Func<Task<bool>> isAtIt)
    {
        while (!await EndsAsync(call, First) && await SaysSoAsync(isAtIt())) { }

        return call.IsCompletedSuccessfully ? call : null;
    }

    private static async Task<bool> SaysSoAsync(Task<bool> asked) =>
        await EndsAsync(asked, OfAsking) && asked is { IsCompletedSuccessfully: true, Result: true };

    private static async Task<bool> EndsAsync(Task task, TimeSpan within)
    {
        await task.WaitAsync(within, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return task.IsCompleted;
    }
}
