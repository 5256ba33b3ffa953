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
        string[] ordinal =
        [
            "!",
            "'",
            "-",
            "0",
            "10",
            "2",
            "A",
            "B",
            "Z",
            "_",
            "a",
            "aa",
            "b",
            "z",
            "|",
            "~",
            "é",
            "中",
            "\uFB01",
        ];
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
        {
            await Insert(MakeMany(from, 100));
        }

        Assert.Equal(MakeMany(1, 2200).Select(row => row.Key), await Keys());
        Assert.Equal(MakeMany(50, 2000).Select(row => row.Key), await Keys("0000000050", "0000002050"));
    }

    [Fact]
    public async Task A_page_that_is_just_full_ends_the_reading()
    {
        for (var from = 1; from <= 901; from += 100)
        {
            await Insert(MakeMany(from, 100));
        }

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
        {
            Assert.Equal(key, row.Key);
        }
    }

    [Theory]
    [InlineData("it's (a) 'quoted' key, 100% & + = ..")]
    [InlineData("x' or PartitionKey ne 'x")]
    [InlineData("100%20\"a:1bc$*~!|`^{}[]<>\"größe")]
    public async Task Odd_keys_work_for_every_operation_and_find_only_themselves(string key)
    {
        await Insert(Make("1"));
        Assert.True(await Insert(Make(key, partition: key), Make(key + "2", partition: key)));
        var read = (await Store.GetAsync(StoreTable.Sprints, key, key, default))!;
        Assert.True(
            await Store.TryPutAsync(StoreTable.Sprints, Make(key, "new", key) with { Version = read.Version }, default)
        );
        var rows = await Store.ReadAsync(StoreTable.Sprints, key, key, null, default).ToListAsync();
        Assert.Equal([(key, "new"), (key + "2", "text")], rows.Select(row => (row.Key, (string)row.Fields["text"])));
        Assert.True(await Store.TryDeleteAsync(StoreTable.Sprints, rows[0], default));
        Assert.Null(await Store.GetAsync(StoreTable.Sprints, key, key, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\tb")]
    [InlineData("a😀b")]
    public async Task Where_no_row_can_be_there_is_none(string key)
    {
        Assert.Null(await Store.GetAsync(StoreTable.Sprints, Here, key, default));
        Assert.Null(await Store.GetAsync(StoreTable.Sprints, key, "1", default));
        Assert.Empty(await Store.ReadAsync(StoreTable.Sprints, key, null, null, default).ToListAsync());
    }

    [Fact]
    public async Task A_whole_table_is_read_by_partition_and_then_key_and_no_other_table()
    {
        string[] partitions = ["B", "a", "a|", "a!", "sprint-1", "z", "é"];
        foreach (var partition in partitions)
        {
            await Insert(Make("2", partition: partition), Make("1", partition: partition));
        }

        await Store.PutAsync(StoreTable.Leaders, Make("1"), default);
        Assert.Equal(
            partitions.Order(StringComparer.Ordinal).SelectMany(one => new[] { (one, "1"), (one, "2") }),
            await All()
        );
    }

    [Fact]
    public async Task A_table_of_more_rows_than_a_page_holds_is_read_whole_whether_in_one_partition_or_in_many()
    {
        for (var from = 1; from <= 1401; from += 100)
        {
            await Insert(MakeMany(from, 100));
        }

        for (var partition = 0; partition < 520; partition += 1)
        {
            await Store.PutAsync(StoreTable.Sprints, Make("1", partition: $"t{partition:D3}"), default);
        }

        var all = await All();
        Assert.Equal(1500 + 520, all.Count);
        Assert.Equal(
            all.OrderBy(place => place.Partition, StringComparer.Ordinal)
                .ThenBy(place => place.Key, StringComparer.Ordinal)
                .Distinct(),
            all
        );
    }

    [Fact]
    public async Task A_row_of_a_whole_table_carries_its_fields_and_its_version()
    {
        await Insert(Make("1", "done"));
        await foreach (var row in Store.ReadAllAsync(StoreTable.Sprints, default))
        {
            Assert.Equal("done", row.Fields["text"]);
            Assert.True(await Store.TryDeleteAsync(StoreTable.Sprints, row, default));
        }

        Assert.Empty(await All());
    }

    private async Task<IReadOnlyList<(string Partition, string Key)>> All()
    {
        var places = new List<(string, string)>();
        await foreach (var row in Store.ReadAllAsync(StoreTable.Sprints, default))
        {
            places.Add((row.Partition, row.Key));
        }

        return places;
    }
}
