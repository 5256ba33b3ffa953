using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Builder.Tests.Schema;

public sealed class ActivityTests
{
    [Fact]
    public void What_this_library_does_not_know_survives_reading_and_writing()
    {
        const string json = """
            {"type":"message","id":"1","new1":{"a":[1,null]},"from":{"id":"29:u","new2":true},"conversation":{"id":"c","new3":"x"},
             "attachments":[{"contentType":"t","content":{"b":[1.50]},"new4":1}],
             "entities":[{"type":"clientInfo","timezone":"Europe/Berlin"},{"type":"mention","mentioned":{"id":"28:b"},"text":"<at>B</at>","new5":0}],
             "channelData":{"tenant":{"id":"t"},"new6":{}},"value":{"c":1e3}}
            """;
        var written = JsonSerializer.Serialize(Read(json), BotJson.Options);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written);
    }

    [Fact]
    public void Raw_json_is_written_byte_for_byte()
    {
        var card = Encoding.UTF8.GetBytes("""{ "type" : "AdaptiveCard", "x" : 1.50 }""");
        var message = MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCardInvokeResponse.CardType, Content = new RawJson(card) });
        Assert.Equal(
            """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{ "type" : "AdaptiveCard", "x" : 1.50 }}]}""",
            JsonSerializer.Serialize(message, BotJson.Options));
    }

    [Fact]
    public void A_card_invoke_can_be_answered_with_an_error()
    {
        var response = new AdaptiveCardInvokeResponse
        {
            StatusCode = 400, Type = AdaptiveCardInvokeResponse.ErrorType, Value = new Error { Code = "BadRequest", Message = "m" },
        };
        Assert.Equal(
            """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"m"}}""",
            JsonSerializer.Serialize(response, BotJson.Options));
    }

    [Fact]
    public void A_type_the_wire_does_not_know_is_not_written() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Activity { Value = new Version(1, 0) }, BotJson.Options));

    [Fact]
    public void Raw_json_can_be_read()
    {
        var raw = JsonSerializer.Deserialize<RawJson>("""[1, 2]""", BotJson.Options);
        Assert.Equal("[1, 2]", Encoding.UTF8.GetString(raw.Utf8.Span));
    }

    [Fact]
    public void Channel_data_is_read_as_teams_writes_it()
    {
        var activity = Read("""{"type":"conversationUpdate","channelData":{"tenant":{"id":"t"},"team":{"id":"19:t","aadGroupId":"g"},"channel":{"id":"19:c"},"eventType":"teamRenamed","settings":{"selectedChannel":{"id":"19:s"}}}}""");
        var data = activity.GetChannelData<TeamsChannelData>()!;
        Assert.Equal(("t", "19:t", "g", "19:c", "teamRenamed", "19:s"),
            (data.Tenant!.Id, data.Team!.Id, data.Team.AadGroupId, data.Channel!.Id, data.EventType, data.Settings!.SelectedChannel!.Id));
    }

    [Fact]
    public void Channel_data_that_was_set_is_given_back()
    {
        var data = new TeamsChannelData();
        Assert.Same(data, new Activity { ChannelData = data }.GetChannelData<TeamsChannelData>());
        Assert.Null(new Activity().GetChannelData<TeamsChannelData>());
    }

    [Fact]
    public void Only_the_bots_own_mention_is_taken_out()
    {
        var activity = Read("""
            {"type":"message","recipient":{"id":"28:b"},"text":"<at>Bot</at> ask <at>Ann</at> please",
             "entities":[{"type":"mention","mentioned":{"id":"28:b"},"text":"<at>Bot</at>"},{"type":"mention","mentioned":{"id":"29:a"},"text":"<at>Ann</at>"}]}
            """);
        Assert.Equal("ask <at>Ann</at> please", activity.RemoveRecipientMention());
        Assert.Equal("ask <at>Ann</at> please", activity.Text);
    }

    [Fact]
    public void A_message_without_text_or_mentions_has_nothing_to_take_out()
    {
        Assert.Null(Read("""{"type":"message","value":{}}""").RemoveRecipientMention());
        Assert.Equal("hi", Read("""{"type":"message","text":"hi","entities":[{"type":"mention"},null,7]}""").RemoveRecipientMention());
    }

    [Fact]
    public void A_reference_leads_back_to_the_other_side()
    {
        var incoming = Read("""{"type":"message","id":"1","channelId":"msteams","serviceUrl":"https://s/","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"},"locale":"de-DE"}""");
        var reply = MessageFactory.Text("x").ApplyConversationReference(incoming.GetConversationReference());
        Assert.Equal(("b", "u", "c", "1", "https://s/", "msteams", "de-DE"),
            (reply.From!.Id, reply.Recipient!.Id, reply.Conversation!.Id, reply.ReplyToId, reply.ServiceUrl, reply.ChannelId, reply.Locale));
    }

    [Fact]
    public void A_reference_survives_storage()
    {
        var stored = JsonSerializer.Serialize(new ConversationReference { ServiceUrl = "https://s/", Bot = new("b"), Conversation = new("c", "t") }, BotJson.Options);
        Assert.Equal("""{"bot":{"id":"b"},"conversation":{"id":"c","tenantId":"t"},"serviceUrl":"https://s/"}""", stored);
        Assert.Equal("t", JsonSerializer.Deserialize<ConversationReference>(stored, BotJson.Options)!.Conversation!.TenantId);
    }

    [Theory]
    [InlineData("""{"type":"message","entities":{}}""")]
    [InlineData("""{"type":"message","attachments":7}""")]
    [InlineData("""{"type":"message","from":"me"}""")]
    public void Another_shape_is_a_json_error(string json) => Assert.Throws<JsonException>(() => Read(json));

    private static Activity Read(string json) => JsonSerializer.Deserialize<Activity>(json, BotJson.Options)!;
}
