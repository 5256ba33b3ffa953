namespace CheckinBot.Domain.Tests.Barriers;

/// <summary>What a form for a barrier says besides its words, and what becomes of the form.</summary>
public sealed class FormTests
{
    private static readonly BarrierText Words = Some.Words() with
    {
        Kind = BarrierKind.Technology,
        Tried = "Another cable",
        Link = "https://teams.example/l/message/1",
        AsGroup = true,
    };

    private static Scenario Raise(
        Scenario it,
        string id = "b1",
        Hears hears = Hears.Leader,
        string activity = "form",
        BarrierText? words = null,
        string source = "form:1"
    ) =>
        it.Run(
            new RaiseBarrier(it.NextId(), it.Now, Some.Ann.Id, source, words ?? Words, hears, new(id))
            {
                Form = new("chat", activity),
                Known = new(2, 1, 0, 1),
                TryUntil = new(2026, 3, 4),
            }
        );

    [Theory]
    [InlineData(Hears.Leader)]
    [InlineData(Hears.TryFirst)]
    [InlineData(Hears.CarPark)]
    public void Everything_it_says_is_kept(Hears hears)
    {
        var barrier = Raise(Scenario.Started(), hears: hears).State.Barriers[0];
        Assert.Equal((Words, new TrialsKnown(2, 1, 0, 1), "form:1"), (barrier.Words, barrier.Known, barrier.Source));
    }

    [Fact]
    public void The_form_becomes_the_living_card()
    {
        var it = Raise(Scenario.Started());
        Assert.Equal(
            (OutboxState.Delivered, "chat", "form"),
            it.Message("barrier:b1") is { } card ? (card.State, card.Sent?.Conversation, card.Sent?.Activity) : default
        );
        Assert.Equal([NoticeKind.Nudge], it.Told());
    }

    [Fact]
    public void A_form_that_is_a_card_already_is_left_as_it_is()
    {
        var it = Raise(Raise(Scenario.Started()), "b2", words: Words with { Text = "No room" }, source: "form:2");
        Assert.Equal(
            (OutboxState.Pending, null),
            it.Message("barrier:b2") is { } card ? (card.State, card.Sent?.Activity) : default
        );
    }

    [Fact]
    public void A_form_without_a_place_becomes_nothing() =>
        Assert.Equal(OutboxState.Pending, Raise(Scenario.Started(), activity: "").Message("barrier:b1")!.State);

    [Fact]
    public void A_form_that_says_what_is_known_becomes_nothing() =>
        Assert.Single(Raise(Raise(Scenario.Started(), hears: Hears.CarPark), "b2", activity: "form 2").Events);

    [Fact]
    public void Texts_too_long_are_told_their_name_and_length()
    {
        Assert.StartsWith(
            "What was tried is 501",
            Raise(Scenario.Started(), words: Words with { Tried = new('x', 501) }).Refused,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The link is 2001",
            Raise(Scenario.Started(), words: Words with { Link = new('x', 2001) }).Refused,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Raised_later_it_keeps_its_number_and_since_when_it_was_known()
    {
        var barrier = Raise(
            Raise(Scenario.Started(), hears: Hears.CarPark).At("2026-03-02 09:00"),
            "b2"
        ).State.Barriers[0];
        Assert.Equal(
            (1, Some.Plan.Local("2026-03-01 12:00"), Some.Plan.Local("2026-03-02 09:00")),
            (barrier.Number, barrier.Since, barrier.RaisedAt)
        );
    }
}
