using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.TextCommands;

namespace CheckinBot.Tests.Words;

public sealed class SaidWordTests
{
    private static readonly Dictionary<string, ITextCommand> Words = new[]
    {
        new Known(true, "help", "hi", "hello"),
        new Known(true, "check in", "checkin"),
        new Known(true, "barrier"),
        new Known(false, "digest"),
        new Known(false, "what does my leader see"),
        new Known(false, "forget me"),
    }
        .SelectMany(word => word.Words.Select(text => (Token.Key(text), word)))
        .ToDictionary(one => one.Item1, one => (ITextCommand)one.word, StringComparer.Ordinal);

    private static (string? Word, string After) Read(string text) =>
        WrittenTextCommand.Of(text, Words) is { } said ? (said.Word?.Words[0], said.Rest) : default;

    [Theory]
    [InlineData("check in")]
    [InlineData("Check In!")]
    [InlineData("check\u00a0in")]
    [InlineData("check  in")]
    [InlineData("check\u2003in")]
    [InlineData("check\nin")]
    [InlineData("check in,")]
    [InlineData(", check in")]
    [InlineData("“check in”")]
    [InlineData("\"check in\"")]
    [InlineData("«check in»")]
    [InlineData("'check in'")]
    [InlineData("check–in")]
    [InlineData("check‑in")]
    [InlineData("check-in…")]
    [InlineData("CHECKIN")]
    [InlineData("*check in*")]
    [InlineData("please check in")]
    [InlineData("Hi, check in")]
    public void A_word_is_found_whatever_stands_around_it(string text) => Assert.Equal(("check in", ""), Read(text));

    [Theory]
    [InlineData("barrier: the projector is broken", "the projector is broken")]
    [InlineData("Barrier the projector is broken", "the projector is broken")]
    [InlineData("barrier – the projector is broken", "the projector is broken")]
    [InlineData("barrier, the projector is broken", "the projector is broken")]
    [InlineData("\"barrier\": the projector is broken", "the projector is broken")]
    [InlineData("barrier：the projector is broken", "the projector is broken")]
    [InlineData("barrier:\n- no room\n- no time", "- no room\n- no time")]
    [InlineData("barrier: “no room”, she says", "“no room”, she says")]
    [InlineData("barrier: 3 lessons: lost", "3 lessons: lost")]
    public void What_follows_the_word_is_taken_as_it_was_written(string text, string rest) =>
        Assert.Equal(("barrier", rest), Read(text));

    [Theory]
    [InlineData("digest please")]
    [InlineData("my digest, thank you")]
    public void Politeness_is_no_text(string text) => Assert.Equal(("digest", ""), Read(text));

    [Theory]
    [InlineData("digest of the maths group")]
    [InlineData("forget me not")]
    [InlineData("we are stuck")]
    [InlineData("checking")]
    [InlineData("hi, we are stuck")]
    [InlineData("")]
    [InlineData("🎉")]
    public void What_is_no_word_of_ours_is_none(string text) => Assert.Null(Read(text).Word);

    [Fact]
    public void Hi_alone_asks_for_help() => Assert.Equal("help", Read("Hi!").Word);

    private sealed class Known(bool takesText, params string[] words) : ITextCommand
    {
        public IReadOnlyList<string> Words => words;

        public bool TakesText => takesText;

        public Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken) =>
            Task.FromResult<CardMessage?>(null);
    }
}
