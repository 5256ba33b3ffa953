namespace Data.Tables.Tests;

public sealed class TransactionAnswerTests
{
    // The shape documented by Microsoft under "Performing entity group transactions".
    private const string TwoWritten = """
        --batchresponse_1
        Content-Type: multipart/mixed; boundary=changesetresponse_2

        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 204 No Content
        X-Content-Type-Options: nosniff
        Cache-Control: no-cache
        ETag: W/"datetime'2026-11-21T19%3A36%3A01.1923750Z'"


        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 201 Created
        Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8
        ETag: W/"b"

        {"RowKey":"--not a boundary"}
        --changesetresponse_2--
        --batchresponse_1--
        """;

    // What Azurite 3.35 answered to 101 actions: a boundary without dashes before the status line.
    private const string Malformed =
        "--batchresponse_A\r\nContent-Type: multipart/mixed; boundary=changesetresponse_B\r\n\r\n--changesetresponse_B\r\nContent-Type: application/http\r\n" +
        "Content-Transfer-Encoding: binary\r\n\r\nchangesetresponse_B\r\nHTTP/1.1 400 Bad Request\r\nX-Content-Type-Options: nosniff\r\nDataServiceVersion: 3.0;\r\n" +
        "Content-Type: application/json;odata=minimalmetadata;charset=utf-8\r\n\r\n{\"odata.error\":{\"code\":\"InvalidInput\",\"message\":{\"lang\":\"en-US\"," +
        "\"value\":\"0:The batch request operation exceeds the maximum 100 changes per change set.\\nRequestId:c\\nTime:t\"}}}\r\n--changesetresponse_B--\r\n--batchresponse_A--\r\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Parts_are_read_in_order_with_status_headers_and_body(string lineEnd)
    {
        var parts = TransactionAnswer.Parts(TwoWritten.ReplaceLineEndings(lineEnd));

        Assert.Equal([204, 201], parts.Select(part => part.Status));
        Assert.Equal("W/\"datetime'2026-11-21T19%3A36%3A01.1923750Z'\"", parts[0].Headers.ETag?.ToString("G"));
        Assert.Equal("", parts[0].Content.ToString());
        Assert.Equal("Created", parts[1].ReasonPhrase);
        Assert.Equal("""{"RowKey":"--not a boundary"}""", parts[1].Content.ToString());
    }

    [Fact]
    public void An_answer_cut_short_keeps_the_parts_it_has() => Assert.Single(TransactionAnswer.Parts("HTTP/1.1 204 No Content\r\nETag: W/\"a\""));

    [Fact]
    public void A_failure_tells_the_action_the_code_and_the_status()
    {
        using var answer = Answer(Malformed);

        var failed = Assert.Throws<TableTransactionFailedException>(() => TransactionAnswer.Read(answer, 101));

        Assert.Equal(0, failed.FailedTransactionActionIndex);
        Assert.Equal(400, failed.Status);
        Assert.Equal("InvalidInput", failed.ErrorCode);
    }

    [Theory]
    [InlineData("1:The specified entity already exists.", 1)]
    [InlineData("99:Bad.", 99)]
    [InlineData("The specified entity already exists.", null)]
    [InlineData("12345678901234567890:Bad.", null)]
    public void The_index_is_read_from_the_message(string message, int? index) =>
        Assert.Equal(index, new TableTransactionFailedException(new RequestFailedException(409, message)).FailedTransactionActionIndex);

    [Fact]
    public void An_answer_with_too_few_parts_is_not_taken_for_success()
    {
        using var answer = Answer(TwoWritten);

        Assert.Throws<RequestFailedException>(() => TransactionAnswer.Read(answer, 3));
    }

    private static TransactionPart Answer(string body) => new(202, "Accepted", [], body);
}
