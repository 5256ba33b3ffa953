using CheckinBot.Domain;

namespace CheckinBot.EventStore;

/// <summary>
/// Puts into force which days the school closes. What is new is dated, kept for other processes and the next start, and
/// every log that waits for something is looked at anew: a day that is open after all may bring its next moment nearer.
/// </summary>
internal sealed class ClosedDaysInForce(
    CalendarCopies copies,
    SchoolInForce school,
    TimerStore timers,
    TimeProvider time
)
{
    /// <summary>What was last in force stays so for now.</summary>
    public async Task RememberAsync(CancellationToken cancellationToken) =>
        school.Now = await copies.LastAsync(cancellationToken);

    public async Task TakeAsync(DaysOff days, CancellationToken cancellationToken)
    {
        var last = await copies.LastAsync(cancellationToken);
        if (days == (last?.Closed ?? DaysOff.None))
        {
            school.Now = last;
            return;
        }

        var news = new SchoolCalendar(days, time.Now());
        await copies.PutInForceAsync(news, cancellationToken);
        school.Now = news;
        await timers.LookAgainAsync(
            news.AsOf,
            log => GroupKey.IsSprint(new(log)) || LeaderKey.IsLeader(log),
            cancellationToken
        );
    }
}
