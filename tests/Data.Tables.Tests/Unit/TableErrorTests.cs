namespace Data.Tables.Tests;

public sealed class TableErrorTests
{
    [Theory]
    [InlineData("""{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"It is there.\nRequestId:1"}}}""", "EntityAlreadyExists", "It is there.\nRequestId:1")]
    [InlineData("""{"odata.error":{"code":"","message":{"value":"No name."}}}""", null, "No name.")]
    [InlineData("""{"odata.error":{"code":"OnlyCode"}}""", "OnlyCode", null)]
    [InlineData("""<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthenticationFailed</Code><Message>No.</Message></Error>""", "AuthenticationFailed", "No.")]
    [InlineData("""<m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><m:code>InvalidInput</m:code><m:message>No.</m:message></m:error>""", "InvalidInput", "No.")]
    public void The_code_and_message_are_read_from_json_and_from_xml(string body, string? code, string? message)
    {
        using var answer = new TransactionPart(400, "Bad Request", [], body);

        Assert.True(new TableErrorParser().TryParse(answer, out var error, out _));
        Assert.Equal(code, error.Code);
        Assert.Equal(message ?? "", error.Message ?? "");
    }

    [Theory]
    [InlineData("")]
    [InlineData("gone")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void Where_neither_is_there_the_status_remains(string body)
    {
        using var answer = new TransactionPart(502, "Bad Gateway", [], body);

        Assert.False(new TableErrorParser().TryParse(answer, out _, out _));
        Assert.Equal(502, new RequestFailedException(answer).Status);
    }

    [Fact]
    public void A_code_compares_with_text_in_any_case()
    {
        string? none = null;

        Assert.True(TableErrorCode.EntityAlreadyExists == "entityalreadyexists");
        Assert.True("TableNotFound" == TableErrorCode.TableNotFound);
        Assert.True(none != TableErrorCode.TableNotFound);
        Assert.Equal(new TableErrorCode("TableNotFound"), TableErrorCode.TableNotFound);
    }
}
