namespace CheckinBot.Domain.Tests.Laws;

/// <summary>The promise: no message about what is closed, and none that says what is no longer so.</summary>
public sealed class ClosedLaws
{
    [Fact]
    public void Nothing_about_a_cleared_barrier_waits_for_a_person_or_is_kept_for_them() =>
        Law.Holds(history =>
            Assert.All(history.Folds.SelectMany(fold => AboutCleared(fold.After)), one =>
                Assert.True(one.State is OutboxState.Delivered or OutboxState.Withdrawn, $"{one}")
            )
        );

    [Fact]
    public void A_message_to_a_person_about_a_cleared_barrier_cannot_be_claimed_deferred_or_released() =>
        Law.Holds(history =>
            Assert.All(
                history
                    .Steps.Where(step => step.Command is ClearBarrier && !step.Decision.Events.IsEmpty)
                    .SelectMany(step => AboutCleared(step.After).Select(one => (step, one))),
                pair =>
                {
                    var (sprint, one, later) = (
                        pair.step.After,
                        pair.one,
                        pair.step.Command.Now + Duration.FromDays(9)
                    );
                    Assert.NotNull(
                        Decide.Command(sprint, new AcquireLease(new("claim"), later, one.Notice.Id, later)).Refusal
                    );
                    Assert.Empty(
                        Decide.Command(sprint, new DeferNotice(new("defer"), later, one.Notice.Id, later)).Events
                    );
                    Assert.Empty(Decide.Command(sprint, new ParkNotice(new("park"), later, one.Notice.Id)).Events);
                }
            )
        );

    [Fact]
    public void What_is_sent_to_a_person_waited_to_be_sent_or_was_overtaken_on_its_way() =>
        Law.Holds(history => Assert.All(history.Folds.Where(fold => fold.Recorded.Event is NoticeDelivered), fold =>
            {
                var one = fold.Before.Outbox[((NoticeDelivered)fold.Recorded.Event).Notice];
                var closed =
                    one.Notice.Barrier is { } id && fold.Before.BarrierOrNull(id)?.State == BarrierState.Cleared;
                Assert.True(one.Notice.To is null || !closed || one.State == OutboxState.Withdrawn, $"{one}");
            }));

    [Fact]
    public void No_message_waits_that_says_what_is_no_longer_so() =>
        Law.Holds(history =>
            Assert.All(
                history.Folds.SelectMany(fold =>
                    fold.After.Outbox.Values.Where(IsWaiting)
                        .Select(one => (one, About: fold.After.BarrierOrNull(one.Notice.Barrier.GetValueOrDefault())))
                ),
                pair => Assert.True(IsSo(pair.one.Notice, pair.About), $"{pair.one} about {pair.About}")
            )
        );

    [Fact]
    public void A_barrier_to_be_asked_about_is_tried_first_or_held_back_and_waits() =>
        Law.Holds(history =>
            Assert.All(history.Folds.SelectMany(fold => fold.After.Barriers), barrier =>
                Assert.Equal(
                    barrier.State is BarrierState.TryingFirst or BarrierState.HeldBack,
                    barrier.AskAt is not null ^ barrier.IsAsked
                )
            )
        );

    private static bool IsSo(Notice notice, Barrier? about) =>
        notice.Kind switch
        {
            NoticeKind.TellCleared => about!.State == BarrierState.Cleared,
            NoticeKind.TellAcknowledged => about!.State == BarrierState.Acknowledged,
            NoticeKind.TellHeldBack => about!.State == BarrierState.HeldBack,
            NoticeKind.AskStill => about!.IsAsked,
            NoticeKind.AskMove => about!.IdeaRoundOrNull?.ChosenOrNull?.IsAsked == true,
            NoticeKind.ComeBack => about!.State == BarrierState.Open,
            NoticeKind.RemindLeader or NoticeKind.TellDeputy => about is { State: BarrierState.Open, SeenAt: null },
            _ => true,
        };

    private static bool IsWaiting(OutboxMessage one) => one.State is OutboxState.Pending or OutboxState.Parked;

    private static IEnumerable<OutboxMessage> AboutCleared(Sprint sprint) =>
        NudgeLaws
            .Personal(sprint)
            .Where(one => sprint.Barrier(one.Notice.Barrier!.Value).State == BarrierState.Cleared);
}
