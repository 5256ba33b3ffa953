namespace CheckinBot.Domain.Tests;

public sealed class IsolatedTests
{
    [Theory]
    [InlineData("Ben Okafor")]
    [InlineData("Zoë Ångström")]
    [InlineData("王小明")]
    [InlineData("")]
    public void A_name_from_left_to_right_stays_as_it_is(string name) => Assert.Equal(name, Isolated.Of(name));

    [Theory]
    [InlineData("יעל כהן")]
    [InlineData("محمد عبد الرحمن")]
    [InlineData("𞤀𞤣𞤤𞤢𞤥")]
    [InlineData("Sam (שם)")]
    public void A_name_from_right_to_left_stands_between_marks_that_keep_it_in_its_place(string name) =>
        Assert.Equal($"\u2068{name}\u2069", Isolated.Of(name));
}
