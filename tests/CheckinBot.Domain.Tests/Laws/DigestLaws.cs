namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// A digest comes by itself only as the leader chose, once for each of its days, and never late or at night.
/// </summary>
public sealed class DigestLaws
{
    [Fact]
    public void Only_a_digest_goes_to_the_leader_and_only_an_invitation_to_whom_they_asked() =>
        Law.HoldsForLeaders(history => Assert.All(history.State.Outbox.Values, one => Assert.True(
                    one.Notice.Kind switch
                    {
                        NoticeKind.Digest => one.Notice.To == history.State.Who.Id,
                        NoticeKind.Invite => history.Log.Any(other =>
                            other.Event is PlanOffered offered
                            && offered.Plan == one.Notice.Plan
                            && offered.CoOwner.Id == one.Notice.To
                        ),
                        _ => false,
                    }
                )));

    [Fact]
    public void A_digest_falls_on_the_chosen_weekday_and_hour_and_each_day_s_once() =>
        Law.HoldsForLeaders(history =>
        {
            var fell = history
                .Folds.Where(fold => fold.Recorded.Event is DigestFell)
                .Select(fold => (fold.Before.Settings, Fell: (DigestFell)fold.Recorded.Event))
                .ToList();
            Assert.Equal(fell.Count, fell.Select(one => one.Fell.Scheduled).Distinct().Count());
            Assert.All(fell, one =>
            {
                var local = one.Fell.Scheduled.InZone(DateTimeZoneProviders.Tzdb[one.Settings.Zone]);
                Assert.NotEqual(DigestRhythm.Off, one.Settings.Rhythm);
                Assert.True(
                    (local.DayOfWeek == one.Settings.Day && local.TimeOfDay == one.Settings.At)
                        || local.LocalDateTime == new LocalDateTime(2011, 12, 31, 0, 0),
                    $"{one}"
                );
            });
        });

    [Fact]
    public void A_digest_is_told_only_within_a_day_of_its_hour() =>
        Law.HoldsForLeaders(history =>
            Assert.All(history.Log.Where(one => one.Event is DigestFell), one =>
                Assert.Equal(
                    one.At - ((DigestFell)one.Event).Scheduled <= DigestSchedule.Grace,
                    ((DigestFell)one.Event).Told
                )
            )
        );

    [Fact]
    public void At_most_one_digest_waits_and_none_when_the_leader_wants_none() =>
        Law.HoldsForLeaders(history =>
            Assert.All(history.Steps, step =>
                Assert.InRange(
                    step.After.Outbox.Values.Count(one =>
                        one.Notice.Kind == NoticeKind.Digest && one.State is OutboxState.Pending or OutboxState.Parked
                    ),
                    0,
                    step.After.Settings.Rhythm == DigestRhythm.Off ? 0 : 1
                )
            )
        );

    [Fact]
    public void What_was_seen_is_what_was_told_or_asked_for() =>
        Law.HoldsForLeaders(history =>
            Assert.Equal(
                history.Log.Count(one => one.Event is DigestSeen or DigestFell { Told: true }),
                history.State.Digests.Count
            )
        );

    [Fact]
    public void What_waits_for_a_person_waits_for_the_day() =>
        Law.HoldsForLeaders(history =>
            Assert.All(history.Folds, fold =>
                Assert.All(
                    fold.After.Pending.Where(one =>
                        fold.Before.Outbox.GetValueOrDefault(one.Notice.Id)?.State != OutboxState.Pending
                    ),
                    one =>
                    {
                        var local = one.NotBefore.InZone(DateTimeZoneProviders.Tzdb[fold.After.Settings.Zone]);
                        Assert.True(local.DayOfWeek < IsoDayOfWeek.Saturday);
                        Assert.InRange(local.TimeOfDay, new(7, 0), new(18, 0));
                    }
                )
            )
        );
}
