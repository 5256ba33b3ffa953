using System.Diagnostics.CodeAnalysis;
using System.Text;
using Azure;
using Azure.Core;

namespace Data.Tables;

/// <summary>The answer to one action of a transaction.</summary>
internal sealed class TransactionPart(int status, string reason, IReadOnlyList<(string Name, string Value)> headers, string content) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => reason;

    public override bool IsError => status >= 400;

    public override Stream? ContentStream { get; set; } = new MemoryStream(Encoding.UTF8.GetBytes(content), 0, Encoding.UTF8.GetByteCount(content), writable: false, publiclyVisible: true);

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => Named(name).Any();

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Name, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = ContainsHeader(name) ? string.Join(',', Named(name)) : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = ContainsHeader(name) ? Named(name) : null;
        return values is not null;
    }

    private IEnumerable<string> Named(string name) =>
        headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
}
