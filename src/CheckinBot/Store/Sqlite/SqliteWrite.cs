namespace CheckinBot.Store.Sqlite;

/// <summary>One queued change and its answer, which a caller gets when the commit is on disk.</summary>
internal sealed class SqliteWrite(Func<SqliteSession, bool> change, CancellationToken cancellationToken)
{
    // Asynchronously: the callers go on elsewhere, not on the writer's thread.
    private readonly TaskCompletionSource<bool> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool result;

    public Task<bool> Answer => answer.Task;

    public void Run(SqliteSession session)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            answer.TrySetCanceled(cancellationToken);
        }
        else
        {
            result = change(session);
        }
    }

    public void Succeed() => answer.TrySetResult(result);

    public void Fail(Exception failure) =>
        answer.TrySetException(SqliteFailure.IsEnvironment(failure) ? SqliteFailure.Unavailable(failure) : failure);
}
