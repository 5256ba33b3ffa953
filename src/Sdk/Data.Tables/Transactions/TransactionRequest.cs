using System.Buffers;
using System.Text;
using Azure.Core;

namespace Data.Tables;

/// <summary>
/// A transaction as one multipart request, the service's rules checked.
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions.
/// </summary>
internal static class TransactionRequest
{
    public const int MaxActions = 100;

    public static TableRequest Create(Uri endpoint, string table, IReadOnlyList<TableTransactionAction> actions)
    {
        CheckGroup(actions);
        var (batch, changeset) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        var body = new ArrayBufferWriter<byte>(4096);
        Line(body, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changeset}\r\n");
        foreach (var action in actions)
            Part(body, endpoint, changeset, RequestOf(table, action));
        Line(body, $"--{changeset}--\r\n--{batch}--");
        return new(RequestMethod.Post, "$batch") { Body = body.WrittenMemory, ContentType = $"multipart/mixed; boundary={batch}" };
    }

    // Azurite takes mixed partitions and repeated rows; the service does not.
    private static void CheckGroup(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > MaxActions)
            throw new ArgumentException($"The transaction has {actions.Count} actions; 1 to {MaxActions} are allowed.", nameof(actions));
        if (actions.Any(action => !string.Equals(action.Entity.PartitionKey, actions[0].Entity.PartitionKey, StringComparison.Ordinal)))
            throw new ArgumentException("The actions of a transaction must share one PartitionKey.", nameof(actions));
        var repeated = actions.Select((action, index) => (action.Entity.RowKey, index)).GroupBy(row => row.RowKey, StringComparer.Ordinal)
            .FirstOrDefault(rows => rows.Skip(1).Any());
        if (repeated is not null)
            throw new ArgumentException($"The transaction has the row of action {repeated.First().index} again in action {repeated.ElementAt(1).index}.", nameof(actions));
    }

    private static TableRequest RequestOf(string table, TableTransactionAction action)
    {
        var etag = action.ETag == default ? Azure.ETag.All : action.ETag;
        return action.ActionType switch
        {
            TableTransactionActionType.Add => EntityRequests.Add(table, TableEntityOnly.Require(action.Entity)),
            TableTransactionActionType.UpdateMerge => EntityRequests.Update(table, TableEntityOnly.Require(action.Entity), etag, TableUpdateMode.Merge),
            TableTransactionActionType.UpdateReplace => EntityRequests.Update(table, TableEntityOnly.Require(action.Entity), etag, TableUpdateMode.Replace),
            TableTransactionActionType.Delete => EntityRequests.Delete(table, action.Entity.PartitionKey, action.Entity.RowKey, etag),
            TableTransactionActionType.UpsertMerge => EntityRequests.Upsert(table, TableEntityOnly.Require(action.Entity), TableUpdateMode.Merge),
            TableTransactionActionType.UpsertReplace => EntityRequests.Upsert(table, TableEntityOnly.Require(action.Entity), TableUpdateMode.Replace),
            _ => throw new ArgumentException($"{action.ActionType} is no action.", nameof(action)),
        };
    }

    private static void Part(ArrayBufferWriter<byte> body, Uri endpoint, string changeset, TableRequest request)
    {
        Line(body, $"--{changeset}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        Line(body, $"{request.Method} {new Uri(endpoint, request.Path).AbsoluteUri} HTTP/1.1");
        foreach (var (name, value) in TableRequest.CommonHeaders.Concat(request.OwnHeaders()))
            Line(body, $"{name}: {value}");
        Line(body, "");
        body.Write(request.Body.Span);
        Line(body, "");
    }

    private static void Line(ArrayBufferWriter<byte> body, string line)
    {
        Encoding.UTF8.GetBytes(line, body);
        body.Write("\r\n"u8);
    }
}
