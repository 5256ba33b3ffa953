using System.Text;
using System.Text.Json;

namespace Data.Tables.Tests;

public sealed class EntityJsonTests
{
    [Fact]
    public void Every_type_is_written_as_the_service_wants_it()
    {
        var entity = new TableEntity("p", "r")
        {
            ["S"] = "s", ["B"] = true, ["I"] = 1, ["L"] = 5L, ["D"] = 3.0, ["G"] = Guid.Empty, ["X"] = new byte[] { 1, 2 },
            ["T"] = new DateTimeOffset(2026, 1, 2, 5, 4, 5, TimeSpan.FromHours(2)), ["Nothing"] = null,
        };

        Assert.Equal(
            """
            {"PartitionKey":"p","RowKey":"r","S":"s","B":true,"I":1,"L@odata.type":"Edm.Int64","L":"5",
            "D@odata.type":"Edm.Double","D":3,
            "G@odata.type":"Edm.Guid","G":"00000000-0000-0000-0000-000000000000",
            "X@odata.type":"Edm.Binary","X":"AQI=",
            "T@odata.type":"Edm.DateTime","T":"2026-01-02T03:04:05.0000000Z"}
            """.ReplaceLineEndings(""),
            Written(entity));
    }

    [Theory]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    [InlineData(0.1, "0.1")]
    public void A_double_is_always_annotated(double number, string written) =>
        Assert.EndsWith($"\"D@odata.type\":\"Edm.Double\",\"D\":{written}}}", Written(new TableEntity("p", "r") { ["D"] = number }), StringComparison.Ordinal);

    [Fact]
    public void What_the_service_adds_is_not_sent_back()
    {
        var entity = new TableEntity("p", "r") { ETag = new ETag("W/\"x\""), Timestamp = DateTimeOffset.UnixEpoch };

        Assert.Equal("""{"PartitionKey":"p","RowKey":"r"}""", Written(entity));
    }

    [Fact]
    public void Text_is_written_in_ascii_as_Azurite_spoils_long_utf8() =>
        Assert.All(Written(new TableEntity("p", "r") { ["S"] = "größer 😀 学" }), letter => Assert.True(letter < 0x80));

    [Theory]
    [InlineData("3.0", 3.0)]
    [InlineData("3e0", 3.0)]
    [InlineData("1E+2", 100.0)]
    [InlineData("3", 3)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("2147483648", 2147483648L)]
    [InlineData("9223372036854775808", 9223372036854775808.0)]
    public void The_digits_of_a_bare_number_decide_its_type(string json, object value) => Assert.Equal(value, Read($$"""{"N":{{json}}}""")["N"]);

    [Fact]
    public void Annotations_decide_wherever_they_stand()
    {
        var entity = Read("""{"L":"5","L@odata.type":"Edm.Int64","D@odata.type":"Edm.Double","D":3,"N@odata.type":"Edm.Double","N":"NaN","X@odata.type":"Edm.Binary","X":"AQI="}""");

        Assert.Equal(5L, entity["L"]);
        Assert.Equal(3.0, entity["D"]);
        Assert.Equal(double.NaN, entity["N"]);
        Assert.Equal([1, 2], entity.GetBinary("X")!);
    }

    [Fact]
    public void The_services_own_facts_are_read_and_its_links_are_not()
    {
        var entity = Read("""{"odata.metadata":"http://x","odata.etag":"W/\"datetime'2026'\"","PartitionKey":"p","RowKey":"r","Timestamp":"2026-11-21T19:36:01.192375Z","None":null}""");

        Assert.Equal("W/\"datetime'2026'\"", entity.ETag.ToString("G"));
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 19, 36, 1, 192, 375, TimeSpan.Zero), entity.Timestamp);
        Assert.Equal(4, entity.Count);
    }

    [Fact]
    public void A_nested_value_is_an_error() => Assert.Throws<JsonException>(() => Read("""{"N":{}}"""));

    private static string Written(TableEntity entity) => Encoding.UTF8.GetString(EntityWriter.Write(entity).Span);

    private static TableEntity Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return EntityReader.Read(document.RootElement);
    }
}
