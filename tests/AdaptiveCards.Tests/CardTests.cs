using System.Text;

namespace AdaptiveCards.Tests;

public sealed class CardTests
{
    [Fact]
    public void An_empty_card_says_its_schema_and_version() =>
        Assert.Equal(
            """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[]}""",
            new AdaptiveCard("1.5").ToJson()
        );

    [Fact]
    public void A_card_writes_everything_that_was_set() =>
        Json.Is(
            """
            {"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","lang":"en",
             "fallbackText":"Please check in","body":[{"type":"TextBlock","text":"Hello"}],
             "refresh":{"action":{"type":"Action.Execute","verb":"refresh"},"userIds":["29:a","29:b"]},"msteams":{"width":"Full"}}
            """,
            new AdaptiveCard("1.5")
            {
                Lang = "en",
                FallbackText = "Please check in",
                Body = { new AdaptiveTextBlock("Hello") },
                Refresh = new AdaptiveRefresh
                {
                    Action = new AdaptiveExecuteAction { Verb = "refresh" },
                    UserIds = { "29:a", "29:b" },
                },
                AdditionalProperties = { ["msteams"] = new Dictionary<string, object> { ["width"] = "Full" } },
            }
        );

    [Fact]
    public void A_refresh_for_everyone_names_nobody() =>
        Assert.Null(
            Json.Of(new AdaptiveCard("1.5") { Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction() } })[
                "refresh"
            ]!["userIds"]
        );

    [Theory]
    [InlineData("quotes \" and \\ backslashes")]
    [InlineData("line\nbreaks\tand tabs")]
    [InlineData("élève, Straße, 学校, עברית")]
    [InlineData("emoji 👍🏽 and 👩‍🏫")]
    [InlineData("</script><at>Ada</at> & co")]
    public void Text_comes_back_as_it_went_in(string text) =>
        Assert.Equal(
            text,
            (string?)
                Json.Of(new AdaptiveRichTextBlock { Inlines = { new AdaptiveTextRun(text) } })["inlines"]![0]!["text"]
        );

    [Fact]
    public void Accents_and_other_scripts_cost_their_own_bytes_only()
    {
        const string text = "élève 学校";

        Assert.Equal(Bytes("") + Encoding.UTF8.GetByteCount(text), Bytes(text));
    }

    [Fact]
    public void Half_an_emoji_left_by_a_careless_cut_becomes_a_replacement_character() =>
        Assert.Equal("cut \uFFFD", (string?)Json.Of(new AdaptiveTextBlock("cut \uD83D"))["text"]);

    [Fact]
    public void A_card_that_could_not_be_written_leaves_nothing_in_the_next_one()
    {
        Assert.Throws<InvalidOperationException>(() => Json.Of(new AdaptiveTextInput()));

        Assert.Equal("Hello", (string?)Json.Of(new AdaptiveTextBlock("Hello"))["text"]);
    }

    [Fact]
    public async Task Cards_written_at_one_time_do_not_mix()
    {
        var texts = Enumerable
            .Range(0, 200)
            .Select(number => new string((char)('a' + (number % 26)), 100 * number))
            .ToList();
        var written = await Task.WhenAll(texts.Select(text => Task.Run(() => Json.Of(new AdaptiveTextBlock(text)))));

        Assert.Equal(texts, written.Select(one => (string?)one["text"]));
    }

    private static int Bytes(string text) =>
        Encoding.UTF8.GetByteCount(new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock(text) } }.ToJson());
}
