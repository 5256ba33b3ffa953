using CheckinBot.Chat.TextCommands;

namespace CheckinBot.Tests.Words;

public sealed class WrittenTextTests
{
    private const string Bot = "<at>CheckinBot</at>";

    private static string Read(string text, params string[] mentions) =>
        WrittenText.Of(text, mentions.Length == 0 ? [Bot] : mentions, "CheckinBot");

    [Theory]
    [InlineData("<at>CheckinBot</at> check in")]
    [InlineData("<at>CheckinBot</at>&nbsp;check in")]
    [InlineData("<at>CheckinBot</at>&#160;check in\u00a0")]
    [InlineData("<at>CheckinBot</at>\u00a0check in\r\n")]
    [InlineData("<p><at>CheckinBot</at> check in</p>")]
    [InlineData("<div><span>&nbsp;<at>CheckinBot</at></span> check in</div>")]
    [InlineData("check in <at>CheckinBot</at>")]
    [InlineData("<quoted messageId=\"1772050244572\"/> <at>CheckinBot</at> check in")]
    [InlineData("<at>CheckinBot</at> <quoted messageId=\"1772050244572\"/>check in")]
    [InlineData("<quoted messageId=\"1\">log: something else</quoted><at>CheckinBot</at> check in")]
    [InlineData(
        "<blockquote "
            + "itemscope><p>digest</p><blockquote>older</blockquote></blockquote><p><at>CheckinBot</at> check in</p>"
    )]
    [InlineData("> digest\n> and more\n\ncheck in")]
    [InlineData("&gt; digest\ncheck in")]
    [InlineData("<at>Ben Okafor</at> <at>CheckinBot</at> check in")]
    [InlineData("<at>CheckinBot</at> <at>Ben Okafor</at> check in")]
    [InlineData("<at id=\"0\">CheckinBot</at> check in", "<at id=\"0\">CheckinBot</at>")]
    [InlineData("CheckinBot check in")]
    [InlineData("@CheckinBot check in", "CheckinBot")]
    [InlineData("@CheckinBot: check in", "")]
    public void The_word_is_what_is_left_without_quotes_mentions_and_tags(string text, params string[] mentions) =>
        Assert.Equal("check in", Read(text, mentions).TrimStart(':', ' '));

    [Fact]
    public void One_mention_in_several_pieces_is_taken_out_piece_by_piece() =>
        Assert.Equal(
            "check in",
            Read("<at>Check</at> <at>in</at> <at>Owl</at> check in", "<at>Check</at>", "<at>in</at>", "<at>Owl</at>")
        );

    [Theory]
    [InlineData("barrier: 5 < 6 and a<b", "barrier: 5 < 6 and a<b")]
    [InlineData("barrier: &lt;b&gt; is shown", "barrier: <b> is shown")]
    [InlineData("log: - asked\n- offered", "log: - asked\n- offered")]
    [InlineData("log: - asked<br>- offered<br/>", "log: - asked\n- offered")]
    [InlineData("barrier: <at>Ben</at> has no room", "barrier: Ben has no room")]
    [InlineData("barrier: <blockquote that nothing ends", "barrier: <blockquote that nothing ends")]
    [InlineData("<blockquote>only a quote that nothing ends", "only a quote that nothing ends")]
    public void Their_own_words_stay_as_they_are(string text, string words) => Assert.Equal(words, Read(text));

    [Fact]
    public void A_long_text_of_unclosed_tags_is_read_in_no_time()
    {
        var text =
            string.Concat(Enumerable.Repeat("<blockquote ", 20_000)) + string.Concat(Enumerable.Repeat("<at>", 20_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Read(text);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
