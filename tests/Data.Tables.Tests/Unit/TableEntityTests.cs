namespace Data.Tables.Tests;

public sealed class TableEntityTests
{
    [Fact]
    public void A_missing_property_is_null_for_every_getter()
    {
        var entity = new TableEntity("p", "r");

        Assert.Null(entity["x"]);
        Assert.Null(entity.GetString("x"));
        Assert.Null(entity.GetInt32("x"));
        Assert.Null(entity.GetInt64("x"));
        Assert.Null(entity.GetDouble("x"));
        Assert.Null(entity.GetBoolean("x"));
        Assert.Null(entity.GetDateTime("x"));
        Assert.Null(entity.GetDateTimeOffset("x"));
        Assert.Null(entity.GetGuid("x"));
        Assert.Null(entity.GetBinary("x"));
        Assert.Null(entity.GetBinaryData("x"));
    }

    [Fact]
    public void A_getter_of_another_type_throws_and_names_the_property()
    {
        var entity = new TableEntity("p", "r") { ["Count"] = 3 };

        var wrong = Assert.Throws<InvalidOperationException>(() => entity.GetString("Count"));

        Assert.Contains("Count", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => entity.GetInt64("Count"));
    }

    [Fact]
    public void The_keys_are_entries()
    {
        var entity = new TableEntity("p", "r");

        Assert.Equal("p", entity["PartitionKey"]);
        Assert.Equal("r", entity["RowKey"]);
        Assert.Equal(2, entity.Count);
    }

    [Fact]
    public void An_int_over_a_double_or_a_long_keeps_the_type_of_the_column()
    {
        var entity = new TableEntity("p", "r") { ["Share"] = 0.5, ["Total"] = 5L };

        entity["Share"] = 1;
        entity["Total"] = 6;

        Assert.Equal(1.0, entity.GetDouble("Share"));
        Assert.Equal(6L, entity.GetInt64("Total"));
    }

    [Fact]
    public void Moments_and_bytes_are_read_in_either_of_their_types()
    {
        var moment = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
        var entity = new TableEntity { ["At"] = moment, ["Utc"] = moment.UtcDateTime, ["Bytes"] = new byte[] { 1 }, ["Data"] = BinaryData.FromBytes(new byte[] { 2 }) };

        Assert.Equal(moment.UtcDateTime, entity.GetDateTime("At"));
        Assert.Equal(moment, entity.GetDateTimeOffset("Utc"));
        Assert.Equal([1], entity.GetBinaryData("Bytes")!.ToArray());
        Assert.Equal([2], entity.GetBinary("Data")!);
    }

    [Fact]
    public void A_copy_does_not_share_its_properties()
    {
        var original = new TableEntity("p", "r") { ["A"] = 1, ETag = new ETag("W/\"x\"") };

        var copy = new TableEntity(original) { ["A"] = 2 };

        Assert.Equal(1, original.GetInt32("A"));
        Assert.Equal(original.ETag, copy.ETag);
    }
}
