using System.Net;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Tests.Teams;

public sealed class InboundTests
{
    [Fact]
    public async Task A_message_with_a_good_token_reaches_the_bot_and_is_answered_200()
    {
        await using var host = await BotHost.StartAsync();
        var response = await host.PostAsync(Inbox.Message);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("hi", Assert.Single(host.Bot.Turns).Text);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_its_own_status_and_body()
    {
        await using var host = await BotHost.StartAsync();
        var card = new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = "application/vnd.microsoft.card.adaptive",
            Value = new JRaw("""{"type":"AdaptiveCard"}"""),
        };
        host.Bot.Does = (turn, ct) =>
            turn.SendActivityAsync(
                new Activity
                {
                    Type = ActivityTypesEx.InvokeResponse,
                    Value = new InvokeResponse { Status = 202, Body = card },
                },
                ct
            );
        var response = await host.PostAsync(Inbox.Invoke);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}""",
            await response.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    public async Task An_invoke_that_nothing_answers_is_501()
    {
        await using var host = await BotHost.StartAsync();
        Assert.Equal(HttpStatusCode.NotImplemented, (await host.PostAsync(Inbox.Invoke)).StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_method_is_405_and_names_post(string method)
    {
        await using var host = await BotHost.StartAsync();
        using var request = host.Request(Inbox.Message);
        request.Method = new HttpMethod(method);
        var response = await host.Channel.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Empty(host.Bot.Turns);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":7,"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","conversation":{"id":{}}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"from":"somebody"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"}} {}""")]
    public async Task What_is_no_activity_is_400(string body)
    {
        await using var host = await BotHost.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync(body)).StatusCode);
        Assert.Empty(host.Bot.Turns);
    }

    [Fact]
    public async Task Json_deeper_than_64_levels_is_400()
    {
        await using var host = await BotHost.StartAsync();
        var deep = string.Concat(Enumerable.Repeat("[", 70)) + string.Concat(Enumerable.Repeat("]", 70));
        var response = await host.PostAsync(
            Inbox.Message.Replace("\"hi\"", "\"hi\",\"value\":" + deep, StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_above_256_KB_is_413_with_or_without_a_length(bool chunked)
    {
        await using var host = await BotHost.StartAsync();
        using var request = host.Request(
            Inbox.Message.Replace("hi", new string('x', 256 * 1024), StringComparison.Ordinal)
        );
        request.Headers.TransferEncodingChunked = chunked;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.Channel.SendAsync(request)).StatusCode);
        Assert.Empty(host.Bot.Turns);
    }

    [Fact]
    public async Task A_body_just_below_256_KB_is_taken()
    {
        await using var host = await BotHost.StartAsync();
        var response = await host.PostAsync(
            Inbox.Message.Replace("hi", new string('x', 255 * 1024), StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_not_json_by_its_type_is_415()
    {
        await using var host = await BotHost.StartAsync();
        using var request = host.Request(Inbox.Message);
        request.Content = new StringContent(Inbox.Message, Encoding.UTF8, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await host.Channel.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task What_the_bot_throws_is_answered_500()
    {
        await using var host = await BotHost.StartAsync();
        host.Bot.Does = (_, _) => throw new InvalidOperationException("bug");
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.PostAsync(Inbox.Message)).StatusCode);
    }

    [Fact]
    public async Task A_channel_that_hangs_up_does_not_cancel_the_turn()
    {
        await using var host = await BotHost.StartAsync();
        var (begun, hungUp, done) = (
            new TaskCompletionSource(),
            new TaskCompletionSource(),
            new TaskCompletionSource<bool>()
        );
        host.Bot.Does = async (_, cancellationToken) =>
        {
            begun.SetResult();
            await hungUp.Task;
            done.SetResult(cancellationToken.IsCancellationRequested);
        };
        using var patience = new CancellationTokenSource();
        using var request = host.Request(Inbox.Message);
        var post = host.Channel.SendAsync(request, patience.Token);
        await begun.Task;
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
        hungUp.SetResult();
        Assert.False(await done.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Unknown_members_reach_the_bot()
    {
        await using var host = await BotHost.StartAsync();
        await host.PostAsync(
            Inbox.Message.Replace("\"hi\"", "\"hi\",\"somethingNew\":{\"a\":[1]}", StringComparison.Ordinal)
        );
        Assert.IsType<JObject>(Assert.Single(host.Bot.Turns).Properties["somethingNew"]);
    }

    [Theory]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("timestamp", "\"0001-01-01T00:00:00+13:00\"")]
    [InlineData("localTimestamp", "\"2026-11-27T12:00:00.000-0500\"")]
    [InlineData("localTimestamp", "\"\"")]
    [InlineData("expiration", "[]")]
    [InlineData("attachments", "{}")]
    [InlineData("reactionsAdded", "[{\"type\":[\"like\",\"heart\"]}]")]
    [InlineData("entities", "\"none\"")]
    [InlineData("suggestedActions", "7")]
    public async Task A_member_that_nobody_uses_refuses_no_activity(string member, string value)
    {
        await using var host = await BotHost.StartAsync();
        var odd = Inbox.Message.Replace("\"timestamp\":\"2026-11-21T08:00:00.123Z\",", "", StringComparison.Ordinal);
        var response = await host.PostAsync(
            odd.Replace("\"hi\"", $"\"hi\",\"{member}\":{value}", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("hi", Assert.Single(host.Bot.Turns).Text);
    }

    [Fact]
    public async Task A_text_that_looks_like_a_date_stays_the_text_it_is()
    {
        await using var host = await BotHost.StartAsync();
        await host.PostAsync(
            Inbox.Message.Replace(
                "\"hi\"",
                "\"hi\",\"value\":{\"done\":\"2026-11-27T10:00:00.50Z\"}",
                StringComparison.Ordinal
            )
        );
        var value = Assert.IsType<JObject>(Assert.Single(host.Bot.Turns).Value);
        Assert.Equal("2026-11-27T10:00:00.50Z", (string?)value["done"]);
    }
}
