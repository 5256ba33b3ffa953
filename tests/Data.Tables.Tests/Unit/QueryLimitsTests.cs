namespace Data.Tables.Tests;

public sealed class QueryLimitsTests
{
    private readonly TableClient _table = new("UseDevelopmentStorage=true", "Sprints");

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void A_page_has_1_to_1000_rows(int size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _table.QueryAsync<TableEntity>(maxPerPage: size));

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void A_filter_has_at_most_15_comparisons(int comparisons, bool fits) =>
        Expect(string.Join(" or ", Enumerable.Range(0, comparisons).Select(n => $"A eq {n}")), fits);

    [Theory]
    [InlineData("PartitionKey eq 'it''s' and (RowKey ge 'a' and RowKey lt 'b')", true)]
    [InlineData("A eq 5L or A gt -2.5 or not (B eq true) or B", true)]
    [InlineData("T le datetime'2026-01-01T00:00:00Z' and G ne guid'00000000-0000-0000-0000-000000000000' and X eq X'0a'", true)]
    [InlineData("A eq '\"quoted\" eq and eq words are text'", true)]
    [InlineData("A eq 'never closed", false)]
    [InlineData("A eq \"double\"", false)]
    [InlineData("A eq bare", false)]
    [InlineData("A eq ", false)]
    [InlineData("A eq B", false)]
    public void A_filter_compares_with_literals(string filter, bool fits) => Expect(filter, fits);

    [Fact]
    public void Selected_names_are_property_names() =>
        Assert.Throws<ArgumentException>(() => _table.QueryAsync<TableEntity>(select: ["A,B"]));

    [Fact]
    public void Only_TableEntity_is_known()
    {
        var unknown = Assert.Throws<NotSupportedException>(() => _table.QueryAsync<Row>());

        Assert.Contains(nameof(TableEntity), unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_another_type_is_not_written() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => _table.AddEntityAsync(new Row()));

    private void Expect(string filter, bool fits)
    {
        var refused = Record.Exception(() => _table.QueryAsync<TableEntity>(filter));
        Assert.Equal(fits, refused is null);
        Assert.True(refused is null or ArgumentException);
    }

    private sealed class Row : ITableEntity
    {
        public string PartitionKey { get; set; } = "p";

        public string RowKey { get; set; } = "r";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }
    }
}
