using System.Text.Json;
using System.Text.Json.Nodes;

namespace Benchmarks.Beside.Tables;

/// <summary>Between JSON over HTTP and rows.</summary>
internal static class TableRequests
{
    private const string TypeOf = "@odata.type";
    private static readonly string[] OfTheService = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    /// <summary>A write. Throws <see cref="FormatException"/> for what is none.</summary>
    public static TableOperation Operation(string method, TableAddress address, JsonObject? body, string? ifMatch)
    {
        var key = address.Key ?? (Text(body, "PartitionKey"), Text(body, "RowKey"));
        return new(Verb(method, address), address.Name, key.Item1, key.Item2, Properties(body), ifMatch);
    }

    public static JsonObject Error(string code, string message) =>
        new()
        {
            ["odata.error"] = new JsonObject
            {
                ["code"] = code,
                ["message"] = new JsonObject
                {
                    ["lang"] = "en-US",
                    ["value"] = $"{message}\nRequestId:{Guid.NewGuid()}\nTime:{DateTime.UtcNow:O}",
                },
            },
        };

    /// <summary>A row as it is answered.</summary>
    /// <param name="select">The properties asked for; null for all.</param>
    public static JsonObject Json(StoredRow row, IReadOnlyCollection<string>? select)
    {
        var all = new JsonObject
        {
            ["odata.etag"] = row.Etag,
            ["PartitionKey"] = row.Partition,
            ["RowKey"] = row.Row,
            ["Timestamp"] = row.At.ToString("O"),
        };
        foreach (var (name, value) in row.Properties)
        {
            all[name] = value?.DeepClone();
        }

        foreach (
            var name in all.Select(one => one.Key)
                .Where(name => select?.Contains(name.Split('@')[0]) == false && name != "odata.etag")
                .ToList()
        )
        {
            all.Remove(name);
        }

        return all;
    }

    private static TableVerb Verb(string method, TableAddress address) =>
        (method, address.Key) switch
        {
            ("POST", null) => TableVerb.Insert,
            ("PUT", not null) => TableVerb.Replace,
            ("MERGE" or "PATCH", not null) => TableVerb.Merge,
            ("DELETE", not null) => TableVerb.Delete,
            _ => throw new FormatException($"{method} is nothing that this stub can do there."),
        };

    private static string Text(JsonObject? body, string name) =>
        (string?)body?[name] ?? throw new FormatException($"{name} is missing.");

    // Merging null leaves the old value; elsewhere null is no value.
    private static JsonObject? Properties(JsonObject? body)
    {
        if (body is null)
        {
            return null;
        }

        var properties = new JsonObject();
        foreach (var (name, value) in body.Where(one => one.Value is not null && !IsOfTheService(one.Key)))
        {
            properties[name] = IsDouble(body, name) ? Double(value!) : value!.DeepClone();
        }

        foreach (var name in body.Select(one => one.Key).Where(name => IsDouble(body, name)))
        {
            properties.Remove(name + TypeOf);
        }

        return properties;
    }

    private static bool IsOfTheService(string name) =>
        OfTheService.Contains(name.Split('@')[0]) || name == "odata.etag";

    private static bool IsDouble(JsonObject body, string name) =>
        body[name]?.GetValueKind() == JsonValueKind.Number && (string?)body[name + TypeOf] == "Edm.Double";

    // As the service answers it: without its type, so that without a point it would be taken for a whole number.
    private static JsonNode Double(JsonNode number)
    {
        var text = number.ToJsonString();
        return JsonNode.Parse(text.AsSpan().ContainsAny('.', 'e', 'E') ? text : $"{text}.0")!;
    }
}
