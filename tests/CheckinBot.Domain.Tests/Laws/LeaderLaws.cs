namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promises about a leader's own log: it is theirs, a plan is secret until a yes, and a digest comes only as it was
/// asked for.
/// </summary>
public sealed class LeaderLaws
{
    [Fact]
    public void A_command_sent_twice_in_a_row_gives_no_events_the_second_time() =>
        Law.HoldsForLeaders(BookLaws.Twice_in_a_row_gives_nothing);

    [Fact]
    public void The_same_content_under_a_new_id_gives_no_events_either() =>
        Law.HoldsForLeaders(BookLaws.The_same_content_gives_nothing);

    [Fact]
    public void A_command_that_was_done_never_gives_events_again() =>
        Law.HoldsForLeaders(BookLaws.What_was_done_is_done);

    [Fact]
    public void The_log_alone_gives_the_state() => Law.HoldsForLeaders(BookLaws.The_log_gives_the_state);

    [Fact]
    public void Deciding_depends_on_nothing_but_state_and_command() => Law.HoldsForLeaders(BookLaws.Deciding_is_pure);

    [Fact]
    public void Events_of_one_command_fit_one_write() => Law.HoldsForLeaders(BookLaws.Events_fit_one_write);

    [Fact]
    public void A_refusal_has_a_sentence_and_changes_nothing() =>
        Law.HoldsForLeaders(BookLaws.A_refusal_changes_nothing);

    [Fact]
    public void A_waiting_message_is_always_due_some_time() => Law.HoldsForLeaders(BookLaws.Waiting_is_due);

    [Fact]
    public void After_a_wake_no_digest_is_due() =>
        Law.HoldsForLeaders(history =>
            Assert.All(history.Steps.Where(step => step.Command is RunDue), step =>
                Assert.Empty(LeaderTimers.Events(step.After, step.Command.Now))
            )
        );

    [Fact]
    public void Only_the_leader_writes_in_it_but_for_the_answer_of_whom_they_asked() =>
        Law.HoldsForLeaders(history =>
            Assert.All(history.Steps.Where(step => !step.Decision.Events.IsEmpty), step =>
                Assert.True(
                    step.Command is not LeaderCommand command
                        || (
                            command is AnswerPlan answer
                                ? step.Before.Plan(answer.Plan).CoOwner.Id == answer.By.Id
                                : step.After.Who.Id == command.By.Id
                        )
                )
            )
        );
}
