using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure;
using Azure.Core;

namespace Data.Tables;

/// <summary>
/// Reads <c>{"odata.error":{"code","message":{"value"}}}</c>, then XML (authentication errors come so whatever was asked for); where neither is
/// there, the status says what is known.
/// https://learn.microsoft.com/rest/api/storageservices/status-and-error-codes2.
/// </summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = Parse(response);
        return error is not null;
    }

    public static ResponseError? Parse(Response response) => FromJson(response) ?? FromXml(response);

    private static ResponseError? FromJson(Response response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("odata.error", out var found) ? FromJson(found) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ResponseError? FromJson(JsonElement found)
    {
        if (found.ValueKind != JsonValueKind.Object)
            return null;
        var code = found.TryGetProperty("code", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        var message = found.TryGetProperty("message", out var text) && text.ValueKind == JsonValueKind.Object
            && text.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return new ResponseError(NullIfEmpty(code), message);
    }

    private static ResponseError? FromXml(Response response)
    {
        try
        {
            var root = XDocument.Parse(response.Content.ToString().TrimStart('\uFEFF')).Root!;
            return new ResponseError(NullIfEmpty(Child(root, "code")), Child(root, "message"));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Child(XElement root, string name) =>
        root.Elements().FirstOrDefault(element => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
