using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AdaptiveCards.Tests;

public sealed class CardTests
{
    [Fact]
    public void An_empty_card_says_its_schema_and_version() => Assert.Equal(
        """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[]}""",
        new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)).ToJson());

    [Fact]
    public void A_card_writes_everything_that_was_set() => Json.Is(
        """
        {"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","lang":"en","rtl":true,
         "speak":"Check in","fallbackText":"Please check in","body":[{"type":"TextBlock","text":"Hello <at>Ada</at>"}],
         "actions":[{"type":"Action.Submit"}],"selectAction":{"type":"Action.Submit"},
         "refresh":{"action":{"type":"Action.Execute","verb":"refresh"},"userIds":["29:a","29:b"]},
         "msteams":{"width":"Full","entities":[{"type":"mention","text":"<at>Ada</at>","mentioned":{"id":"29:a","name":"Ada"}}]}}
        """,
        new AdaptiveCard("1.5")
        {
            Lang = "en",
            Rtl = true,
            Speak = "Check in",
            FallbackText = "Please check in",
            Body = { new AdaptiveTextBlock("Hello " + new TeamsCardMention("29:a", "Ada").Text) },
            Actions = { new AdaptiveSubmitAction() },
            SelectAction = new AdaptiveSubmitAction(),
            Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "refresh" }, UserIds = { "29:a", "29:b" } },
            MsTeams = new TeamsCardProperties { Width = TeamsCardWidth.Full, Entities = { new TeamsCardMention("29:a", "Ada") } },
        });

    [Fact]
    public void A_refresh_for_everyone_names_nobody() => Assert.Null(
        Json.Of(new AdaptiveCard("1.5") { Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction() } })["refresh"]!["userIds"]);

    [Theory]
    [InlineData("1")]
    [InlineData("1.5.1")]
    [InlineData("one")]
    public void A_version_that_is_not_two_numbers_is_refused(string version) =>
        Assert.Throws<ArgumentException>(() => new AdaptiveCard(version));

    [Theory]
    [InlineData("quotes \" and \\ backslashes")]
    [InlineData("line\nbreaks\tand tabs")]
    [InlineData("élève, Straße, 学校, עברית")]
    [InlineData("emoji 👍🏽 and 👩‍🏫")]
    [InlineData("</script><at>Ada</at> & co")]
    public void Text_comes_back_as_it_went_in(string text)
    {
        var read = JsonNode.Parse(new AdaptiveCard("1.5") { Body = { new AdaptiveRichTextBlock(text) } }.ToUtf8Json())!;

        Assert.Equal(text, (string?)read["body"]![0]!["inlines"]![0]!["text"]);
    }

    [Fact]
    public void Accents_and_other_scripts_cost_their_own_bytes_only()
    {
        const string text = "élève 学校";
        var empty = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock() } }.ToUtf8Json().Length;

        Assert.Equal(empty + Encoding.UTF8.GetByteCount(text), new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock(text) } }.ToUtf8Json().Length);
    }

    [Fact]
    public void Half_an_emoji_left_by_a_careless_cut_becomes_a_replacement_character()
    {
        var read = JsonNode.Parse(new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("cut \uD83D") } }.ToUtf8Json())!;

        Assert.Equal("cut \uFFFD", (string?)read["body"]![0]!["text"]);
    }

    [Fact]
    public void A_card_held_as_the_content_of_an_attachment_is_serialised_the_same()
    {
        var card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("Hello") } };
        var attachment = JsonSerializer.Serialize(new { ContentType = AdaptiveCard.ContentType, Content = (object)card });

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(card.ToJson()), JsonNode.Parse(attachment)!["Content"]));
    }
}
