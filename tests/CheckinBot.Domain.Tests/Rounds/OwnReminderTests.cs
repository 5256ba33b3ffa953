namespace CheckinBot.Domain.Tests.Rounds;

/// <summary>A member's own choice of how to be reminded.</summary>
public sealed class OwnReminderTests
{
    [Fact]
    public void Whoever_chose_their_own_chat_is_reminded_there_and_the_group_for_the_others() =>
        Assert.Equal(["remind:1", "remind:1:cem"], Reminded(Asked().Remind(Some.Cem, Reminders.OwnChat)));

    [Fact]
    public void When_all_it_waits_for_want_it_in_their_own_chat_the_group_reads_nothing() =>
        Assert.Equal(
            ["remind:1:cem"],
            Reminded(Asked().CheckIn(Some.Ann).CheckIn(Some.Ben).Remind(Some.Cem, Reminders.OwnChat))
        );

    [Fact]
    public void When_all_it_waits_for_want_none_nobody_is_reminded() =>
        Assert.Empty(Reminded(Asked().CheckIn(Some.Ann).CheckIn(Some.Ben).Remind(Some.Cem, Reminders.None)));

    [Fact]
    public void Whoever_answers_before_it_is_sent_gets_none()
    {
        var it = Asked().Remind(Some.Cem, Reminders.OwnChat).Wake("2026-03-03 10:00").CheckIn(Some.Cem);
        Assert.Equal(OutboxState.Withdrawn, it.Message("remind:1:cem")!.State);
    }

    [Fact]
    public void Chosen_twice_it_is_kept_once() =>
        Assert.Empty(Asked().Remind(Some.Cem, Reminders.None).Remind(Some.Cem, Reminders.None).Events);

    [Fact]
    public void With_the_group_is_what_holds_without_a_choice() =>
        Assert.Empty(Asked().Remind(Some.Cem, Reminders.InGroup).Events);

    private static Scenario Asked() => Scenario.Asked().Deliver("ask:1");

    private static IEnumerable<string> Reminded(Scenario it) =>
        it.Wake("2026-03-03 10:00")
            .State.Outbox.Keys.Select(id => id.Value)
            .Where(id => id.StartsWith("remind:", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
