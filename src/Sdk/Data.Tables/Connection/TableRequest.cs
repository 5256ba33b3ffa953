using Azure.Core;

namespace Data.Tables;

/// <summary>One operation, ready to be sent alone or as a part of a transaction. The path is relative to the endpoint and escaped.</summary>
internal sealed record TableRequest(RequestMethod Method, string Path)
{
    private const string Json = "application/json";

    public ReadOnlyMemory<byte> Body { get; init; }

    public string ContentType { get; init; } = Json;

    public string? IfMatch { get; init; }

    public static IEnumerable<(string Name, string Value)> CommonHeaders { get; } =
    [
        ("Accept", "application/json;odata=minimalmetadata"),
        ("DataServiceVersion", "3.0"),
    ];

    public IEnumerable<(string Name, string Value)> OwnHeaders()
    {
        if (!Body.IsEmpty)
            yield return ("Content-Type", ContentType);
        if (IfMatch is not null)
            yield return ("If-Match", IfMatch);
        if (Method == RequestMethod.Post && ContentType == Json)
            yield return ("Prefer", "return-no-content");
    }
}
