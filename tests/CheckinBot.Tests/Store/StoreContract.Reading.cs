using CheckinBot.Store;

namespace CheckinBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_missing_row_is_null() =>
        Assert.Null(await Store.GetAsync(StoreTable.Sprints, Here, "1", default));

    [Fact]
    public async Task A_missing_partition_is_empty() => Assert.Empty(await Keys());

    [Fact]
    public async Task A_partition_is_read_in_ordinal_order_of_its_keys()
    {
        string[] ordinal = ["!", "'", "-", "0", "10", "2", "A", "B", "Z", "_", "a", "aa", "b", "z", "|", "~", "é", "中", "\uFB01"];
        await Insert([.. ordinal.Reverse().Select(key => Make(key))]);
        Assert.Equal(ordinal.Order(StringComparer.Ordinal), await Keys());
    }

    [Fact]
    public async Task Another_partition_is_not_read()
    {
        await Insert(Make("1"));
        await Insert(Make("2", partition: Here + "0"));
        Assert.Equal(["1"], await Keys());
    }

    [Theory]
    [InlineData(null, null, "1 2 3 4")]
    [InlineData("2", null, "2 3 4")]
    [InlineData(null, "3", "1 2")]
    [InlineData("2", "4", "2 3")]
    [InlineData("25", "35", "3")]
    [InlineData("3", "3", "")]
    [InlineData("5", null, "")]
    public async Task Bounds_include_the_first_key_and_exclude_the_last(string? from, string? before, string expected)
    {
        await Insert(Make("1"), Make("2"), Make("3"), Make("4"));
        Assert.Equal(expected, string.Join(' ', await Keys(from, before)));
    }

    [Fact]
    public async Task More_rows_than_a_page_holds_are_all_read_in_order()
    {
        for (var from = 1; from <= 2101; from += 100)
            await Insert(MakeMany(from, 100));
        Assert.Equal(MakeMany(1, 2200).Select(row => row.Key), await Keys());
        Assert.Equal(MakeMany(50, 2000).Select(row => row.Key), await Keys("0000000050", "0000002050"));
    }

    [Fact]
    public async Task A_page_that_is_just_full_ends_the_reading()
    {
        for (var from = 1; from <= 901; from += 100)
            await Insert(MakeMany(from, 100));
        Assert.Equal(1000, (await Keys()).Length);
    }

    [Theory]
    [InlineData("19:meeting_abc@thread.tacv2;messageid=1")]
    [InlineData("it's (a) 'quoted' key, 100% & + = ..")]
    [InlineData("2026-11-21T09:00:00Z|sprint")]
    public async Task Odd_keys_are_kept_apart_and_found(string key)
    {
        await Store.PutAsync(StoreTable.Directory, Make(key, partition: key), default);
        Assert.NotNull(await Store.GetAsync(StoreTable.Directory, key, key, default));
        await foreach (var row in Store.ReadAsync(StoreTable.Directory, key, key, key + "~", default))
            Assert.Equal(key, row.Key);
    }
}
