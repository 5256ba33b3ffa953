using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promise: a look back is the group's. Each answer counts once, and nobody outside can tell what somebody
/// answered.
/// </summary>
public sealed class ReviewLaws
{
    private static readonly Gen<ReviewAnswer> Any =
        from practical in Gen.Elements(Enum.GetValues<Verdict>())
        from helpful in Gen.Elements(Enum.GetValues<Verdict>())
        from worth in Gen.Elements(Enum.GetValues<Verdict>())
        from next in Gen.Elements(Enum.GetValues<NextStep>())
        select new ReviewAnswer(practical, helpful, worth, "", "", next);

    private static readonly Gen<Review> Closed =
        from number in Gen.Choose(0, 9)
        from answers in Gen.ArrayOf(Any, number)
        from alike in Gen.Elements(true, false, false)
        select Looked(alike && number > 0 ? [.. answers.Select(_ => answers[0])] : answers);

    [Fact]
    public void Each_member_s_answer_is_counted_once_however_often_it_was_sent() =>
        Law.Holds(history =>
        {
            var said = history.Log.Select(one => one.Event).OfType<ReviewAnswered>().Select(one => one.Member).ToList();
            Assert.Equal(said.Distinct().Count(), said.Count);
            Assert.All(history.Folds.Select(fold => fold.After.ReviewOrNull).OfType<Review>(), review =>
                Assert.All(Totals(ReviewCounts.Of(review)), total => Assert.Equal(review.Answers.Count, total))
            );
            Assert.Equal(said.Count, history.State.ReviewOrNull?.Answers.Count ?? 0);
        });

    [Fact]
    public void A_sprint_that_is_over_is_looked_back_on_where_something_had_been_asked_or_raised() =>
        Law.Holds(history => Assert.All(history.Folds.Where(fold => fold.Recorded.Event is SprintEnded), fold =>
            {
                var begun =
                    !fold.Before.Barriers.IsEmpty || fold.Before.Rounds.Any(round => round.State != RoundState.Missed);
                Assert.Equal(begun, fold.After.ReviewOrNull is { IsOpen: true });
            }));

    [Fact]
    public void Only_members_answer_while_it_is_open_and_decide_once_it_is_closed() =>
        Law.Holds(history => Assert.All(history.Folds, fold =>
            {
                var (by, open) = fold.Recorded.Event switch
                {
                    ReviewAnswered given => (given.Member, true),
                    ReviewEdited edit => (edit.Member, true),
                    ReviewDecided decided => (decided.By, false),
                    _ => ((MemberId?)null, false),
                };
                Assert.True(
                    by is not { } who || (fold.Before.Members.Contains(who) && fold.Before.Review.IsOpen == open),
                    $"{fold.Recorded}"
                );
            }));

    [Fact]
    public void Nothing_of_a_look_back_goes_to_a_person() =>
        Law.Holds(history =>
            Assert.All(
                history.State.Outbox.Values.Where(one =>
                    one.Notice.Kind
                        is NoticeKind.Review
                            or NoticeKind.ReviewSoFar
                            or NoticeKind.RemindReview
                            or NoticeKind.AskNext
                            or NoticeKind.Keepsake
                ),
                one => Assert.Null(one.Notice.To)
            )
        );

    [Fact]
    public void A_group_is_reminded_of_a_look_back_at_most_once_and_within_its_own_days() =>
        Law.Holds(history =>
        {
            var told = history.Folds.Where(fold => fold.Recorded.Event is ReviewReminded { Told: true }).ToList();
            Assert.InRange(told.Count, 0, 1);
            Assert.All(told, fold =>
                Assert.True(
                    fold.Before.Plan.IsSchoolDay(Schedule.DayOf(fold.Before.Plan, fold.Recorded.At)),
                    $"{fold.Recorded}"
                )
            );
        });

    [Fact]
    public void Counts_are_shown_outside_the_group_only_once_it_is_closed_and_never_change_then() =>
        Law.Holds(history =>
            Assert.True(
                history
                    .Folds.Select(fold => fold.After.ReviewOrNull)
                    .OfType<Review>()
                    .Select(ReviewCounts.Outside)
                    .OfType<ReviewCounts>()
                    .Select(one => Canonical.Of(one))
                    .Distinct()
                    .Count() <= 1
            )
        );

    [Fact]
    public void From_counts_shown_outside_the_group_nobody_s_single_answer_can_be_told() =>
        Prop.ForAll(Arb.From(Closed), review =>
            {
                var counts = ReviewCounts.Outside(review);
                Assert.Equal(review.Answers.Count >= 5, counts is not null);
                Assert.True(
                    counts is null
                        || Hides(
                            review,
                            counts.Practical is null,
                            one => one.Practical,
                            (one, value) => one with { Practical = value }
                        )
                );
                Assert.True(
                    counts is null
                        || Hides(
                            review,
                            counts.Helpful is null,
                            one => one.Helpful,
                            (one, value) => one with { Helpful = value }
                        )
                );
                Assert.True(
                    counts is null
                        || Hides(
                            review,
                            counts.Worth is null,
                            one => one.Worth,
                            (one, value) => one with { Worth = value }
                        )
                );
                Assert.True(
                    counts is null
                        || Hides(
                            review,
                            counts.Next is null,
                            one => one.Next,
                            (one, value) => one with { Next = value }
                        )
                );
            })
            .QuickCheckThrowOnFailure();

    // For everybody there is another answer of theirs that shows the very same: with somebody else's in its place, or
    // everybody's changed.
    private static bool Hides<T>(
        Review review,
        bool hidden,
        Func<ReviewAnswer, T> of,
        Func<ReviewAnswer, T, ReviewAnswer> with
    )
        where T : struct, Enum
    {
        var shown = Canonical.Of(ReviewCounts.Outside(review));
        return review.Answers.Values.All(one =>
            hidden
                ? Enum.GetValues<T>()
                    .Where(value => !value.Equals(of(one.Answer)))
                    .Any(value =>
                        Canonical.Of(ReviewCounts.Outside(Changed(review, answer => with(answer, value)))) == shown
                    )
                : review.Answers.Values.Any(other =>
                    !of(other.Answer).Equals(of(one.Answer))
                    && Canonical.Of(ReviewCounts.Outside(Swapped(review, one, other, of, with))) == shown
                )
        );
    }

    private static Review Changed(Review review, Func<ReviewAnswer, ReviewAnswer> change) =>
        Looked([.. review.InOrder.Select(one => change(one.Answer))]);

    private static Review Swapped<T>(
        Review review,
        Reviewed one,
        Reviewed other,
        Func<ReviewAnswer, T> of,
        Func<ReviewAnswer, T, ReviewAnswer> with
    ) =>
        review with
        {
            Answers = review
                .Answers.SetItem(one.Member, one with { Answer = with(one.Answer, of(other.Answer)) })
                .SetItem(other.Member, other with { Answer = with(other.Answer, of(one.Answer)) }),
        };

    private static Review Looked(ReviewAnswer[] answers) =>
        new(default, null)
        {
            IsOpen = false,
            Answers = answers
                .Select((answer, place) => new Reviewed(new($"m{place}"), answer, default))
                .ToImmutableDictionary(one => one.Member),
        };

    private static IEnumerable<int> Totals(ReviewCounts counts) =>
        [counts.Practical!.Each.Sum(), counts.Helpful!.Each.Sum(), counts.Worth!.Each.Sum(), counts.Next!.Each.Sum()];
}
