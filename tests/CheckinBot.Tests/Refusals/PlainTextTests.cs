using CheckinBot.Teams.Text;

namespace CheckinBot.Tests.Refusals;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Name\tMark", "Name Mark")]
    [InlineData(" one\r\ntwo\vthree ", "one\ntwothree")]
    [InlineData("so\u00ADft", "soft")]
    [InlineData("\u061Cabc\u202Edef\u200B", "abcdef")]
    [InlineData("\u0645\u06CC\u200C\u062E", "\u0645\u06CC\u200C\u062E")]
    [InlineData("a\u2061b\u2064c\u206Ad\u180Ee\uFFF9f", "abcdef")]
    [InlineData("a\u2066b\u2069c\u2067d\u2068e", "abcde")]
    [InlineData("Hi\U000E0041\U000E0042", "Hi")]
    [InlineData(
        "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F go",
        "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F go"
    )]
    [InlineData(
        "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F\U000E0041\U000E0042",
        "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"
    )]
    [InlineData("\U0001F469\u200D\U0001F3EB", "\U0001F469\u200D\U0001F3EB")]
    [InlineData("\u200D\u200C", "")]
    [InlineData("\u3164 \u2800", "")]
    [InlineData(
        "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
        "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627"
    )]
    public void What_is_hidden_goes_and_words_stay_apart(string typed, string shown) =>
        Assert.Equal(shown, PlainText.Clean(typed));
}
