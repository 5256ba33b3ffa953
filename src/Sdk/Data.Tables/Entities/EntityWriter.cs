using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Data.Tables;

/// <summary>
/// Rows to OData JSON. The default encoder is kept on purpose: it writes ASCII only, and Azurite silently spoils a multibyte
/// character that falls on a chunk border of a large body.
/// </summary>
internal static class EntityWriter
{
    public static ReadOnlyMemory<byte> Write(TableEntity entity)
    {
        EntityLimits.Check(entity);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString(PropertyNames.PartitionKey, entity.PartitionKey);
        json.WriteString(PropertyNames.RowKey, entity.RowKey);
        foreach (var (name, value) in entity)
            if (value is not null && !PropertyNames.IsOfTheService(name))
                WriteProperty(json, name, value);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    public static string Format(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            case double number: WriteDouble(json, name, number); break;
            case long number: WriteTyped(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case DateTime moment: WriteTyped(json, name, "Edm.DateTime", Format(moment)); break;
            case DateTimeOffset moment: WriteTyped(json, name, "Edm.DateTime", Format(moment.UtcDateTime)); break;
            case Guid id: WriteTyped(json, name, "Edm.Guid", id.ToString()); break;
            case byte[] bytes: WriteTyped(json, name, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            case BinaryData data: WriteTyped(json, name, "Edm.Binary", Convert.ToBase64String(data)); break;
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + PropertyNames.TypeSuffix, type);
        json.WriteString(name, value);
    }

    // Always annotated: a bare 3.0 would become the integer 3.
    private static void WriteDouble(Utf8JsonWriter json, string name, double number)
    {
        json.WriteString(name + PropertyNames.TypeSuffix, "Edm.Double");
        if (double.IsFinite(number))
            json.WriteNumber(name, number);
        else
            json.WriteString(name, double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    }
}
