namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promise: the group's ideas stay the group's, and whoever tries one is asked once what came of it.
/// </summary>
public sealed class OptionsLaws
{
    [Fact]
    public void An_idea_is_tried_by_a_member_exactly_while_its_options_say_so() =>
        Law.Holds(history =>
            Assert.All(
                history.Folds.SelectMany(fold =>
                    fold.After.Barriers.Select(one => one.IdeaRoundOrNull).OfType<IdeaRound>()
                ),
                options =>
                {
                    Assert.Equal(options.Phase == IdeaPhase.Trying, options.ChosenOrNull is not null);
                    Assert.Equal(Enumerable.Range(1, options.Ideas.Count), options.Ideas.Select(idea => idea.Number));
                }
            )
        );

    [Fact]
    public void Nothing_is_tried_for_a_cleared_barrier() =>
        Law.Holds(history =>
            Assert.All(
                history
                    .Folds.SelectMany(fold => fold.After.Barriers)
                    .Where(one => one.State == BarrierState.Cleared && one.IdeaRoundOrNull is not null),
                barrier => Assert.Equal(IdeaPhase.Over, barrier.IdeaRound.Phase)
            )
        );

    [Fact]
    public void Whoever_tries_an_idea_is_asked_once_for_each_choice() =>
        Law.Holds(history =>
            Assert.All(history.Log.Select(one => one.Event).OfType<BarrierEvent>().GroupBy(one => one.Barrier), about =>
                Assert.True(about.Count(one => one is MoveAsked) <= about.Count(one => one is IdeaChosen))
            )
        );

    [Fact]
    public void Only_whoever_tries_it_says_what_came_of_it_or_anybody_once_they_have_left() =>
        Law.Holds(history => Assert.All(history.Folds.Where(fold => fold.Recorded.Event is MoveTried), fold =>
            {
                var tried = (MoveTried)fold.Recorded.Event;
                var tries = fold.Before.Barrier(tried.Barrier).IdeaRound.Chosen.Tries;
                Assert.True(tried.By == tries || !fold.Before.Members.Contains(tries));
            }));

    [Fact]
    public void Every_outcome_is_kept_as_a_move() =>
        Law.Holds(history =>
            Assert.Equal(history.Log.Count(one => one.Event is MoveTried or JointPlanEnded), history.State.Moves.Count)
        );

    [Fact]
    public void Only_members_say_why_have_ideas_back_them_and_choose() =>
        Law.Holds(history => Assert.All(history.Folds, fold =>
            {
                var by = fold.Recorded.Event switch
                {
                    WhySaid why => why.By,
                    IdeaAdded idea => idea.By,
                    IdeaSupported support => support.By,
                    IdeaChosen chosen => chosen.By,
                    _ => (MemberId?)null,
                };
                Assert.True(by is not { } who || fold.Before.Members.Contains(who));
                Assert.True(fold.Recorded.Event is not IdeaChosen choice || fold.Before.Members.Contains(choice.Tries));
            }));

    [Fact]
    public void Options_that_were_opened_have_a_card_that_waits_or_stands_while_they_go_on() =>
        Law.Holds(history =>
            Assert.All(
                history.Steps.SelectMany(step =>
                    step.After.Barriers.Where(one => one.IdeaRoundOrNull is { Phase: not IdeaPhase.Over })
                        .Select(one => step.After.Outbox[Notice.OptionsOf(one.Id)])
                ),
                card =>
                    Assert.True(
                        card.State != OutboxState.Withdrawn
                            || history.Log.Any(one =>
                                one.Event is NoticeDropped dropped && dropped.Notice == card.Notice.Id
                            ),
                        $"{card}"
                    )
            )
        );
}
