using System.Text.Json;
using Bot.Builder.Tests.Wire;

namespace Bot.Builder.Tests.Handlers;

/// <summary>Each activity goes over the wire to a handler that names the method it arrived at.</summary>
public sealed class HandlerTests
{
    [Theory]
    [InlineData("""{"type":"message","text":"hi"}""", "message hi")]
    [InlineData("""{"type":"message","value":{"a":1}}""", "message ")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"29:a"},{"id":"29:b"}]}""", "added 29:a 29:b to ")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"29:a"},null],"channelData":{"team":{"id":"19:t"}}}""", "added 29:a to 19:t")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"29:a"}]}""", "removed 29:a from ")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"teamRenamed"}}""", null)]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "uninstalled")]
    [InlineData("""{"type":"installationUpdate","action":"remove-upgrade"}""", "uninstalled")]
    [InlineData("""{"type":"installationUpdate","action":"other"}""", null)]
    [InlineData("""{"type":"typing"}""", "other typing")]
    [InlineData("""{"type":"somethingNew"}""", "other somethingNew")]
    public async Task An_activity_reaches_the_method_for_its_kind(string json, string? expected)
    {
        var bot = new NamingBot();
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(bot, json)).Status);
        Assert.Equal(expected, bot.Arrived);
    }

    [Theory]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"v","data":{"a":1}}}""", """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"v {\u0022a\u0022:1}"}""")]
    [InlineData("task/fetch", """{"data":{"x":1},"context":{"theme":"dark"}}""", """{"task":{"type":"continue","value":{"title":"dark","height":200,"card":{"contentType":"c","content":{"a":1}}}}}""")]
    [InlineData("task/submit", """{"data":"words"}""", """{"task":{"type":"message","value":"words"}}""")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"raise","commandContext":"message","messagePayload":{"id":"1","body":{"contentType":"html","content":"<p>hi"},"from":{"user":{"id":"oid"}}}}""", """{"task":{"type":"message","value":"raise <p>hi oid"}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"raise","data":{"y":2}}""", "")]
    public async Task An_invoke_reaches_its_method_and_its_answer_goes_back(string name, string value, string expected)
    {
        var (status, body) = await PostAsync(new NamingBot(), $$"""{"type":"invoke","name":"{{name}}","value":{{value}}}""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(expected, body.Replace("\\\"", "\\u0022", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("adaptiveCard/action", "null")]
    [InlineData("adaptiveCard/action", "[]")]
    [InlineData("adaptiveCard/action", "{}")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""")]
    [InlineData("adaptiveCard/action", """{"action":7}""")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":7}}""")]
    [InlineData("task/fetch", "7")]
    [InlineData("task/submit", """{"context":"x"}""")]
    [InlineData("composeExtension/fetchTask", """{"messagePayload":[]}""")]
    [InlineData("composeExtension/submitAction", "\"x\"")]
    public async Task An_invoke_of_another_shape_is_400(string name, string value)
    {
        var (status, _) = await PostAsync(new NamingBot(), $$"""{"type":"invoke","name":"{{name}}","value":{{value}}}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData("\"adaptiveCard/action\"", """{"action":{"type":"Action.Execute"}}""")]
    [InlineData("\"task/fetch\"", "{}")]
    [InlineData("\"task/submit\"", "{}")]
    [InlineData("\"composeExtension/fetchTask\"", "{}")]
    [InlineData("\"composeExtension/submitAction\"", "{}")]
    [InlineData("\"composeExtension/query\"", "{}")]
    [InlineData("null", "{}")]
    public async Task An_invoke_that_the_bot_does_not_handle_is_501(string name, string value)
    {
        var (status, _) = await PostAsync(new SilentBot(), $$"""{"type":"invoke","name":{{name}},"value":{{value}}}""");
        Assert.Equal(HttpStatusCode.NotImplemented, status);
    }

    [Fact]
    public async Task A_refusal_thrown_while_handling_is_the_answer()
    {
        var (status, body) = await PostAsync(new NamingBot(), """{"type":"invoke","name":"task/submit","value":{"data":{"refuse":1}}}""");
        Assert.Equal((HttpStatusCode.Conflict, "\"no\""), (status, body));
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(IBot bot, string json)
    {
        await using var host = await BotHost.StartAsync(BotHost.OfAnyTenant);
        host.Bot.Does = bot.OnTurnAsync;
        var response = await host.PostAsync(
            """{"channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"c"},""" + json[1..]);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    internal static string Raw(object? data) => ((JsonElement)data!).GetRawText();
}
