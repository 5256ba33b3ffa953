using System.Net;
using CheckinBot.Outbox;
using Microsoft.Bot.Schema;

namespace CheckinBot.Tests.Teams;

public sealed class ConnectorFailuresTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(400, "BadArgument", DeliveryFailure.Refused)]
    [InlineData(401, "BotNotRegistered", DeliveryFailure.Refused)]
    [InlineData(401, null, DeliveryFailure.Refused)]
    [InlineData(403, "BotNotInConversationRoster", DeliveryFailure.Blocked)]
    [InlineData(403, "ForbiddenOperationException", DeliveryFailure.Blocked)]
    [InlineData(403, "ConversationBlockedByUser", DeliveryFailure.Blocked)]
    [InlineData(403, "BotDisabledByAdmin", DeliveryFailure.Blocked)]
    [InlineData(403, "InvalidBotApiHost", DeliveryFailure.Refused)]
    [InlineData(403, "NotEnoughPermissions", DeliveryFailure.Gone)]
    [InlineData(403, null, DeliveryFailure.Refused)]
    [InlineData(404, "ConversationNotFound", DeliveryFailure.Gone)]
    [InlineData(404, "ActivityNotFoundInConversation", DeliveryFailure.Gone)]
    [InlineData(404, null, DeliveryFailure.Gone)]
    [InlineData(404, "BotNotInConversationRoster", DeliveryFailure.Blocked)]
    [InlineData(408, null, DeliveryFailure.Retriable)]
    [InlineData(410, null, DeliveryFailure.Gone)]
    [InlineData(412, "PreconditionFailed", DeliveryFailure.Retriable)]
    [InlineData(413, "MessageSizeTooBig", DeliveryFailure.TooBig)]
    [InlineData(413, null, DeliveryFailure.TooBig)]
    [InlineData(400, "MessageSizeTooBig", DeliveryFailure.TooBig)]
    [InlineData(429, "Throttled", DeliveryFailure.Throttled)]
    [InlineData(429, null, DeliveryFailure.Throttled)]
    [InlineData(500, "ServiceError", DeliveryFailure.Refused)]
    [InlineData(500, null, DeliveryFailure.Retriable)]
    [InlineData(501, null, DeliveryFailure.Refused)]
    [InlineData(502, null, DeliveryFailure.Retriable)]
    [InlineData(503, "ServiceUnavailable", DeliveryFailure.Retriable)]
    [InlineData(504, "GatewayTimeout", DeliveryFailure.Retriable)]
    [InlineData(307, null, DeliveryFailure.Refused)]
    [InlineData(418, "Teapot", DeliveryFailure.Refused)]
    public void Each_status_and_code_has_its_remedy(int status, string? code, object expected)
    {
        var failure = Judge(status, code is null ? "" : $$$"""{"error":{"code":"{{{code}}}","message":"m"}}""");
        Assert.Equal((expected, code, status), ((object)failure.Kind, failure.Code, failure.Status));
    }

    [Fact]
    public void A_code_inside_the_message_string_is_found()
    {
        var failure = Judge(
            403,
            """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"blocked\"\r\n}"}"""
        );
        Assert.Equal((DeliveryFailure.Blocked, "MessageWritesBlocked"), (failure.Kind, failure.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"error":"text"}""")]
    [InlineData("""{"error":{"code":7}}""")]
    [InlineData("""{"errorCode":209,"message":"words"}""")]
    [InlineData("""{"errorCode":209,"message":"[]"}""")]
    public void A_body_without_a_code_is_judged_by_its_status(string body)
    {
        var failure = Judge(503, body);
        Assert.Equal((DeliveryFailure.Retriable, null), (failure.Kind, failure.Code));
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("Sat, 21 Nov 2026 08:01:30 GMT", 90)]
    [InlineData("Sat, 21 Nov 2026 07:00:00 GMT", 0)]
    public void A_wait_is_read_as_seconds_or_as_a_date_and_is_never_negative(string header, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), Judge(429, "", header).RetryAfter);
    }

    [Fact]
    public void Without_the_header_there_is_no_wait() => Assert.Null(Judge(429, "").RetryAfter);

    [Fact]
    public void A_server_that_is_not_there_is_retriable() =>
        Assert.Equal("Unreachable", ConnectorFailures.Judge(new HttpRequestException("gone"), Now)?.Code);

    [Fact]
    public void An_answer_that_is_too_late_is_retriable()
    {
        var failure = ConnectorFailures.Judge(new TaskCanceledException("late", new TimeoutException()), Now);
        Assert.Equal((DeliveryFailure.Retriable, "Timeout"), (failure?.Kind, failure?.Code));
    }

    [Fact]
    public void A_bug_is_no_failure_of_Teams() =>
        Assert.Null(ConnectorFailures.Judge(new InvalidOperationException("bug"), Now));

    private static DeliveryException Judge(int status, string body, string? retryAfter = null)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return ConnectorFailures.Judge(new ErrorResponseException("no") { Response = new(response, body) }, Now)!;
    }
}
