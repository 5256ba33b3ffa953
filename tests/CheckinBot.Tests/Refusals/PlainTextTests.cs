using CheckinBot.Chat;

namespace CheckinBot.Tests.Refusals;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Name\tMark", "Name Mark")]
    [InlineData(" one\r\ntwo\vthree ", "one\ntwothree")]
    [InlineData("so\u00ADft", "soft")]
    [InlineData("\u061Cabc\u202Edef\u200B", "abcdef")]
    [InlineData("\u0645\u06CC\u200C\u062E", "\u0645\u06CC\u200C\u062E")]
    public void What_is_hidden_goes_and_words_stay_apart(string typed, string shown) => Assert.Equal(shown, PlainText.Clean(typed));
}
