namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promise: a starting point holds nothing but what the group saw before it shared it, and goes when it is taken
/// back.
/// </summary>
public sealed class PointLaws
{
    [Fact]
    public void A_starting_point_holds_nothing_but_what_was_seen_just_before_it_was_shared() =>
        Law.Holds(history => Assert.All(history.Folds.Where(fold => fold.Recorded.Event is StartingPointShared), fold =>
            {
                var (draft, point) = (PointDraft.Of(fold.Before), ((StartingPointShared)fold.Recorded.Event).Point);
                Assert.Equal(draft.Mark, ((ShareStartingPoint)history.CauseOf(fold.Recorded)).Seen);
                Assert.All(point.Lines, line => Assert.Contains(line, draft.Whole.Lines));
                Assert.True(draft.Whole.Says(point with { Lines = draft.Whole.Lines }));
            }));

    [Fact]
    public void No_line_that_can_be_shared_holds_a_name_but_what_somebody_wrote_themselves() =>
        Law.Holds(history =>
        {
            var written = history
                .State.Moves.SelectMany(move => new[] { move.Tried, move.Learned })
                .Concat(history.State.ReviewOrNull?.Answers.Values.Select(one => one.Answer.Learned) ?? [])
                .ToHashSet();
            Assert.All(PointDraft.Of(history.State).Whole.Lines, line => Assert.Contains(line.Text, written));
        });

    [Fact]
    public void Only_members_share_and_take_back_and_what_is_taken_back_is_offered_no_more() =>
        Law.Holds(history => Assert.All(history.Folds, fold =>
            {
                var by = fold.Recorded.Event switch
                {
                    StartingPointShared shared => shared.By,
                    StartingPointTakenBack back => back.By,
                    _ => (MemberId?)null,
                };
                Assert.True(by is not { } who || fold.Before.Members.Contains(who), $"{fold.Recorded}");
                Assert.True(fold.Recorded.Event is not StartingPointTakenBack || fold.After.Offered is null);
            }));

    [Fact]
    public void Sharing_and_travelling_send_nobody_anything() =>
        Law.Holds(history =>
            Assert.All(
                history.Folds.Where(fold =>
                    fold.Recorded.Event is StartingPointShared or StartingPointTakenBack or OthersStarted
                ),
                fold => Assert.Equal(fold.Before.Outbox.Count, fold.After.Outbox.Count)
            )
        );

    [Fact]
    public void Each_group_that_began_with_it_is_told_of_once() =>
        Law.Holds(history =>
        {
            var began = history.Log.Select(one => one.Event).OfType<OthersStarted>().Select(one => one.Other).ToList();
            Assert.Equal(began.Distinct().Count(), began.Count);
            Assert.Equal(began.Count, (history.State.ReviewOrNull?.Started ?? 0) + history.State.StartedUntold);
        });
}
