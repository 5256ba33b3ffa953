namespace CheckinBot.Domain.Tests.Laws;

/// <summary>The rule: a resend changes nothing, and the log alone gives the state.</summary>
public sealed class ResendLaws
{
    [Fact]
    public void A_command_sent_twice_in_a_row_gives_no_events_the_second_time() =>
        Law.Holds(BookLaws.Twice_in_a_row_gives_nothing);

    [Fact]
    public void The_same_content_under_a_new_id_gives_no_events_either() =>
        Law.Holds(BookLaws.The_same_content_gives_nothing);

    [Fact]
    public void A_command_that_was_done_never_gives_events_again() => Law.Holds(BookLaws.What_was_done_is_done);

    [Fact]
    public void The_log_alone_gives_the_state() => Law.Holds(BookLaws.The_log_gives_the_state);

    [Fact]
    public void Deciding_depends_on_nothing_but_state_and_command() => Law.Holds(BookLaws.Deciding_is_pure);

    [Fact]
    public void Events_of_one_command_fit_one_write() => Law.Holds(BookLaws.Events_fit_one_write);

    [Fact]
    public void A_refusal_has_a_sentence_and_changes_nothing() => Law.Holds(BookLaws.A_refusal_changes_nothing);

    [Fact]
    public void A_waiting_message_is_always_due_some_time() => Law.Holds(BookLaws.Waiting_is_due);
}
