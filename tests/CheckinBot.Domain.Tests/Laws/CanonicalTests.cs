namespace CheckinBot.Domain.Tests.Laws;

/// <summary>The measure itself: it must see a difference anywhere in the state, and none where there is none.</summary>
public sealed class CanonicalTests
{
    private static Sprint Raised(string text = "A") =>
        Scenario.Asked().Raise(Some.Ann, Some.Words(text)).CheckIn(Some.Ann).State;

    [Fact]
    public void Equal_content_gives_equal_text() => Assert.Equal(Canonical.Of(Raised()), Canonical.Of(Raised()));

    [Fact]
    public void A_barrier_s_word_makes_a_difference() =>
        Assert.NotEqual(Canonical.Of(Raised()), Canonical.Of(Raised("B")));

    [Fact]
    public void An_answer_makes_a_difference() =>
        Assert.NotEqual(
            Canonical.Of(Raised()),
            Canonical.Of(
                Scenario.Asked().Raise(Some.Ann, Some.Words("A")).CheckIn(Some.Ann, Some.Answer("Other")).State
            )
        );

    [Fact]
    public void A_message_s_time_makes_a_difference() =>
        Assert.Contains("LeaseExpiresAt=2026-03-02T14:01:00Z", Canonical.Of(Raised()), StringComparison.Ordinal);

    [Fact]
    public void Ids_are_told_by_their_value() =>
        Assert.Contains("MemberId(Value=\"ann\")", Canonical.Of(Raised()), StringComparison.Ordinal);
}
