using Azure;

namespace Data.Tables;

/// <summary>
/// Where the next page begins: the service's own marks, opaque, as one text (so that a <see cref="Page{T}.ContinuationToken"/> can be kept).
/// https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination.
/// </summary>
internal sealed record ContinuationToken(string? NextPartitionKey, string? NextRowKey, string? NextTableName)
{
    private const string Prefix = "x-ms-continuation-";

    public static ContinuationToken? From(Response response)
    {
        var token = new ContinuationToken(
            Header(response, nameof(NextPartitionKey)), Header(response, nameof(NextRowKey)), Header(response, nameof(NextTableName)));
        return token.NextPartitionKey is null && token.NextTableName is null ? null : token;
    }

    public static ContinuationToken? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var parts = text.Split(' ');
        if (parts.Length != 3)
            throw new ArgumentException("The continuation token is not one that a page carried.", nameof(text));
        return new(Decode(parts[0]), Decode(parts[1]), Decode(parts[2]));
    }

    public IEnumerable<(string Name, string? Value)> Parts() =>
        [(nameof(NextPartitionKey), NextPartitionKey), (nameof(NextRowKey), NextRowKey), (nameof(NextTableName), NextTableName)];

    public override string ToString() => string.Join(' ', Parts().Select(part => Uri.EscapeDataString(part.Value ?? "")));

    private static string? Decode(string part) => part.Length == 0 ? null : Uri.UnescapeDataString(part);

    private static string? Header(Response response, string name) =>
        response.Headers.TryGetValue(Prefix + name, out var value) && value.Length > 0 ? value : null;
}
