using System.Text;
using System.Text.Json.Nodes;

namespace Benchmarks.Beside.Tables;

/// <summary>The multipart body of an entity group transaction, and that of its answer.</summary>
internal static class BatchBody
{
    /// <summary>The writes in their order. Throws <see cref="FormatException"/> when it holds anything else.</summary>
    public static List<TableOperation> Read(string body)
    {
        var operations = new List<TableOperation>();
        using var lines = new StringReader(body);
        while (lines.ReadLine() is { } line)
        {
            if (line.EndsWith(" HTTP/1.1", StringComparison.Ordinal))
            {
                operations.Add(Operation(line.Split(' '), lines));
            }
        }

        return operations;
    }

    public static string Write(IReadOnlyList<TableResult> results, string boundary)
    {
        var body = new StringBuilder(
            $"--batchresponse_{boundary}\r\n"
                + $"Content-Type: multipart/mixed; boundary=changesetresponse_{boundary}\r\n\r\n"
        );
        var failed = results.Select((result, index) => (result, index)).FirstOrDefault(one => one.result.IsError);
        var parts = failed.result is { } error ? [Failed(error, failed.index)] : results.Select(Done);
        foreach (var part in parts)
        {
            body.Append(
                $"--changesetresponse_{boundary}\r\n"
                    + "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            );
            body.Append(part).Append("\r\n");
        }

        return body.Append($"--changesetresponse_{boundary}--\r\n--batchresponse_{boundary}--\r\n").ToString();
    }

    private static TableOperation Operation(string[] request, StringReader lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (lines.ReadLine() is { Length: > 0 } header)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            headers[header[..colon].Trim()] = header[(colon + 1)..].Trim();
        }

        var body = JsonBody(lines);
        var address = TableAddress.Of(new Uri(request[1]).AbsolutePath)
            ?? throw new FormatException($"{request[1]} is no address of a row.");
        return TableRequests.Operation(
            headers.GetValueOrDefault("X-HTTP-Method") ?? request[0],
            address,
            body,
            headers.GetValueOrDefault("If-Match")
        );
    }

    private static JsonObject? JsonBody(StringReader lines)
    {
        var body = new StringBuilder();
        while (lines.ReadLine() is { } line && !line.StartsWith("--", StringComparison.Ordinal))
        {
            body.Append(line);
        }

        return body.Length == 0 ? null : JsonNode.Parse(body.ToString()) as JsonObject;
    }

    private static string Done(TableResult result) =>
        "HTTP/1.1 204 No Content\r\nPreference-Applied: return-no-content\r\nDataServiceVersion: 3.0;\r\n"
        + (result.Etag is { } etag ? $"ETag: {etag}\r\n\r\n" : "\r\n");

    private static string Failed(TableResult error, int index) =>
        $"HTTP/1.1 {error.Status} Failed\r\nDataServiceVersion: 3.0;\r\n"
        + "Content-Type: application/json;odata=minimalmetadata\r\n\r\n"
        + TableRequests.Error(error.Code!, $"{index}:{error.Code}").ToJsonString();
}
