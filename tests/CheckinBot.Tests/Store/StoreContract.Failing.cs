using CheckinBot.Store;

namespace CheckinBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Preparing_again_and_at_once_changes_nothing()
    {
        await Insert(Make("1"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Another().PrepareAsync(default))));
        Assert.Equal(["1"], await Keys());
    }

    [Fact]
    public async Task A_second_instance_sees_and_guards_the_same_rows()
    {
        var other = Another();
        var read = await Written(Make("1", "first"));
        Assert.Equal(read.Version, (await other.GetAsync(StoreTable.Sprints, Here, "1", default))!.Version);
        Assert.True(
            await other.TryPutAsync(StoreTable.Sprints, Make("1", "other") with { Version = read.Version }, default)
        );
        Assert.False(await Store.TryPutAsync(StoreTable.Sprints, read, default));
        Assert.Equal("other", (await Read("1")).Fields["text"]);
    }

    public static TheoryData<string> Members => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Members))]
    public async Task An_environment_that_fails_is_a_store_unavailable(string member)
    {
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => Calls[member](Broken(), default));
        Assert.DoesNotContain("secret text", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_cancelled_call_does_nothing(string member)
    {
        var row = await Written(Make("1"));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Calls[member](Store, cancelled.Token));
        Assert.Equal(["1"], await Keys());
        Assert.Equal(row.Version, (await Read("1")).Version);
    }

    private static readonly Row Secret = Make("1", "secret text");

    private static readonly Dictionary<string, Func<IStore, CancellationToken, Task>> Calls = new()
    {
        ["Prepare"] = (store, token) => store.PrepareAsync(token),
        ["TryInsert one"] = (store, token) =>
            store.TryInsertAsync(StoreTable.Sprints, [Make("2", "secret text")], token),
        ["TryInsert many"] = (store, token) =>
            store.TryInsertAsync(StoreTable.Sprints, [Make("2", "secret text"), Make("3")], token),
        ["Get"] = (store, token) => store.GetAsync(StoreTable.Sprints, Here, "1", token),
        ["Read"] = async (store, token) =>
            await store
                .ReadAsync(StoreTable.Sprints, Here, null, null, token)
                .GetAsyncEnumerator(token)
                .MoveNextAsync(),
        ["ReadAll"] = async (store, token) =>
            await store.ReadAllAsync(StoreTable.Sprints, token).GetAsyncEnumerator(token).MoveNextAsync(),
        ["Put"] = (store, token) => store.PutAsync(StoreTable.Sprints, Secret, token),
        ["TryPut new"] = (store, token) => store.TryPutAsync(StoreTable.Sprints, Secret, token),
        ["TryPut old"] = (store, token) =>
            store.TryPutAsync(StoreTable.Sprints, Secret with { Version = SomeVersion(store) }, token),
        ["TryDelete"] = (store, token) =>
            store.TryDeleteAsync(StoreTable.Sprints, Secret with { Version = SomeVersion(store) }, token),
    };

    private static string SomeVersion(IStore store) =>
        store is CheckinBot.Store.Sqlite.SqliteStore ? "1" : "W/\"datetime'2026-11-21T19%3A36%3A01.1923750Z'\"";
}
