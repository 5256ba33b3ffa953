using CheckinBot.Store;

namespace CheckinBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Put_inserts_and_then_replaces_the_whole_row()
    {
        await Written(new(Here, "1", new Dictionary<string, object> { ["text"] = "old", ["extra"] = 1 }));
        var replaced = await Written(Make("1", "new"));
        Assert.Equal([KeyValuePair.Create("text", (object)"new")], replaced.Fields);
    }

    [Fact]
    public async Task Without_a_version_a_row_is_written_only_if_it_is_new()
    {
        Assert.True(await Store.TryPutAsync(StoreTable.Sprints, Make("1", "first"), default));
        Assert.False(await Store.TryPutAsync(StoreTable.Sprints, Make("1", "second"), default));
        Assert.Equal("first", (await Read("1")).Fields["text"]);
    }

    [Fact]
    public async Task An_unchanged_row_is_replaced_and_its_version_changes()
    {
        var read = await Written(Make("1", "old"));
        Assert.True(
            await Store.TryPutAsync(StoreTable.Sprints, Make("1", "new") with { Version = read.Version }, default)
        );
        var again = await Read("1");
        Assert.Equal("new", again.Fields["text"]);
        Assert.NotEqual(read.Version, again.Version);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_changes_nothing()
    {
        var stale = await Written(Make("1", "first"));
        await Written(Make("1", "second"));
        Assert.False(
            await Store.TryPutAsync(StoreTable.Sprints, Make("1", "third") with { Version = stale.Version }, default)
        );
        Assert.Equal("second", (await Read("1")).Fields["text"]);
    }

    [Fact]
    public async Task A_row_that_is_gone_is_not_replaced()
    {
        var read = await Written(Make("1"));
        await Store.TryDeleteAsync(StoreTable.Sprints, read, default);
        Assert.False(await Store.TryPutAsync(StoreTable.Sprints, read, default));
        Assert.Empty(await Keys());
    }

    [Fact]
    public async Task A_row_made_again_is_not_taken_for_the_one_that_was_deleted()
    {
        var first = await Written(Make("1", "first"));
        await Store.TryDeleteAsync(StoreTable.Sprints, first, default);
        await Insert(Make("1", "again"));
        Assert.False(await Store.TryPutAsync(StoreTable.Sprints, first, default));
        Assert.False(await Store.TryDeleteAsync(StoreTable.Sprints, first, default));
        Assert.Equal("again", (await Read("1")).Fields["text"]);
    }

    [Fact]
    public async Task An_unchanged_row_is_deleted_once()
    {
        var read = await Written(Make("1"));
        Assert.True(await Store.TryDeleteAsync(StoreTable.Sprints, read, default));
        Assert.False(await Store.TryDeleteAsync(StoreTable.Sprints, read, default));
        Assert.Empty(await Keys());
    }

    [Fact]
    public async Task A_changed_row_is_not_deleted()
    {
        var stale = await Written(Make("1", "first"));
        await Written(Make("1", "second"));
        Assert.False(await Store.TryDeleteAsync(StoreTable.Sprints, stale, default));
        Assert.Equal(["1"], await Keys());
    }

    [Fact]
    public async Task A_row_that_was_not_read_cannot_be_deleted() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.TryDeleteAsync(StoreTable.Sprints, Make("1"), default));

    [Fact]
    public async Task A_row_read_page_by_page_carries_its_version()
    {
        await Insert(Make("1"), Make("2"));
        await foreach (var row in Store.ReadAsync(StoreTable.Sprints, Here, null, null, default))
        {
            Assert.True(await Store.TryDeleteAsync(StoreTable.Sprints, row, default));
        }

        Assert.Empty(await Keys());
    }

    [Fact]
    public async Task Racing_increments_are_all_counted()
    {
        await Store.PutAsync(StoreTable.Leaders, Counter(0), default);
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 5; i++)
                        {
                            await Increment();
                        }
                    })
                )
        );
        Assert.Equal(40, (await Store.GetAsync(StoreTable.Leaders, Here, "count", default))!.Fields["n"]);
    }

    private async Task Increment()
    {
        Row read;
        do
        {
            read = (await Store.GetAsync(StoreTable.Leaders, Here, "count", default))!;
        } while (
            !await Store.TryPutAsync(
                StoreTable.Leaders,
                Counter((int)read.Fields["n"] + 1) with
                {
                    Version = read.Version,
                },
                default
            )
        );
    }

    private static Row Counter(int n) => new(Here, "count", new Dictionary<string, object> { ["n"] = n });
}
