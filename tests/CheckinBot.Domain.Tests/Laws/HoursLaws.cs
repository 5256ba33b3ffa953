namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promise: nothing goes to a person outside the agreed hours, except a blocking barrier to a leader who allowed
/// it.
/// </summary>
public sealed class HoursLaws
{
    [Fact]
    public void What_is_to_go_to_a_person_waits_for_the_agreed_hours() =>
        Law.Holds(history =>
            Assert.All(
                history.Folds.SelectMany(fold =>
                    fold.After.Pending.Where(one => IsNew(fold, one)).Select(one => (one, fold))
                ),
                pair =>
                    Assert.True(
                        May(pair.fold.After, pair.one.Notice, pair.one.NotBefore)
                            && pair.one.LeaseExpiresAt >= pair.one.NotBefore,
                        $"{pair.one}"
                    )
            )
        );

    [Fact]
    public void What_is_put_off_is_put_off_into_the_agreed_hours() =>
        Law.Holds(history => Assert.All(history.Folds.Where(fold => fold.Recorded.Event is NoticeDeferred), fold =>
            {
                var (deferred, cause) = ((NoticeDeferred)fold.Recorded.Event, history.CauseOf(fold.Recorded));
                var notice = fold.Before.Outbox[deferred.Notice].Notice;

                // Whoever claims it sends it at once, or, outside the hours, has put it off.
                var mine = cause is AcquireLease claim && deferred.RetryAt == claim.Until;
                Assert.True(May(fold.Before, notice, mine ? cause.Now : deferred.RetryAt), $"{deferred} {cause}");
            }));

    [Fact]
    public void A_message_that_waits_for_its_hours_is_nobody_s_until_they_begin() =>
        Law.Holds(history =>
            Assert.All(
                history.Steps.SelectMany(step =>
                    step.After.Pending.Where(one => one.WaitsForHours && one.Attempts == 0)
                        .Select(one => (one, step.After))
                ),
                pair =>
                    Assert.NotNull(
                        Decide
                            .Command(
                                pair.After,
                                new AcquireLease(
                                    new("early"),
                                    pair.one.NotBefore - Duration.Epsilon,
                                    pair.one.Notice.Id,
                                    pair.one.NotBefore
                                )
                            )
                            .Refusal
                    )
            )
        );

    private static bool IsNew(Fold<Sprint> fold, OutboxMessage one) =>
        one.Notice.To is not null && fold.Before.Outbox.GetValueOrDefault(one.Notice.Id)?.State != OutboxState.Pending;

    private static bool May(Sprint sprint, Notice notice, Instant at) =>
        !notice.InHours || IsAllowed(sprint, notice) || Oracle.IsInHours(sprint.Plan, at);

    private static bool IsAllowed(Sprint sprint, Notice notice) =>
        sprint.Plan.AnyHourWhenBlocking
        && notice.To == sprint.Plan.Leader.Id
        && notice.Barrier is { } id
        && sprint.Barrier(id).Words.Urgency == Urgency.Blocking;
}
