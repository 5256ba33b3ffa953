namespace CheckinBot.Tests.App;

/// <summary>
/// Seconds that pass a hundred times as fast as the machine's: limits are counted in them, and nobody waits long for
/// one.
/// </summary>
internal sealed class QuickSeconds : TimeProvider
{
    private const int Times = 100;

    public override long TimestampFrequency => System.TimestampFrequency / Times;

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : dueTime / Times, period);
}
