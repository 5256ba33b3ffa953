using CheckinBot.Store;

namespace CheckinBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task An_inserted_row_is_read_back()
    {
        Assert.True(await Insert(Make("1", "done")));
        Assert.Equal("done", (await Read("1")).Fields["text"]);
    }

    [Fact]
    public async Task A_taken_key_is_refused_and_the_row_stays()
    {
        await Insert(Make("1", "first"));
        Assert.False(await Insert(Make("1", "second")));
        Assert.Equal("first", (await Read("1")).Fields["text"]);
    }

    [Fact]
    public async Task A_hundred_rows_are_written_together()
    {
        Assert.True(await Insert(MakeMany(1, 100)));
        Assert.Equal(MakeMany(1, 100).Select(row => row.Key), await Keys());
    }

    [Fact]
    public async Task One_taken_key_takes_back_the_whole_transaction()
    {
        await Insert(Make("3"));
        Assert.False(await Insert(Make("1"), Make("2"), Make("3"), Make("4")));
        Assert.Equal(["3"], await Keys());
    }

    [Fact]
    public async Task The_same_key_is_free_in_another_partition_and_in_another_table()
    {
        await Insert(Make("1"));
        Assert.True(await Insert(Make("1", partition: "sprint-2")));
        Assert.True(await Store.TryInsertAsync(StoreTable.Leaders, [Make("1")], default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Of_sixteen_racing_inserts_exactly_one_wins(int rows)
    {
        var other = Another();
        var won = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(racer =>
                    Task.Run(() =>
                    {
                        var mine = Enumerable.Range(1, rows).Select(key => Make($"{key}", $"racer {racer}")).ToArray();
                        return (racer % 2 == 0 ? Store : other).TryInsertAsync(StoreTable.Sprints, mine, default);
                    })
                )
        );
        var winner = Assert.Single(won.Index(), racer => racer.Item).Index;
        for (var key = 1; key <= rows; key++)
        {
            Assert.Equal($"racer {winner}", (await Read($"{key}")).Fields["text"]);
        }
    }

    [Fact]
    public async Task Nothing_more_than_a_hundred_rows_and_nothing_empty_is_taken()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Insert(MakeMany(1, 101)));
        await Assert.ThrowsAsync<ArgumentException>(() => Insert());
    }

    [Fact]
    public async Task A_transaction_of_two_partitions_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Insert(Make("1"), Make("2", partition: "sprint-2")));

    [Fact]
    public async Task A_transaction_with_the_same_key_twice_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Insert(Make("1"), Make("1")));
}
