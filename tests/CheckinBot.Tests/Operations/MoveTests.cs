using CheckinBot.Operations;
using CheckinBot.Store;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Store;
using CheckinBot.Tests.Wire;
using Testing;
using Rows = CheckinBot.Tests.Wire.Data;

namespace CheckinBot.Tests.Operations;

public sealed class MoveTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly string prefix = $"m{Guid.NewGuid():N}";

    [Fact]
    public async Task A_school_moves_from_a_file_to_Azure_goes_on_there_with_the_same_sprint_and_comes_back()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Ben, card, Doing.InTheWay());
        await app.SettledAsync();
        await app.Bot.StopAsync();

        var (code, said) = await Running.CommandAsync(
            "move",
            "--from",
            app.DataSource,
            "--to",
            azurite.Server.ConnectionString,
            "--to-prefix",
            prefix
        );
        Assert.Equal(0, code);
        Assert.Contains("Both hold the same.", said, StringComparison.Ordinal);
        Assert.Matches(@"Sprints: [1-9]\d* rows on both sides, SHA-256 [0-9a-f]{64}\.", said);
        Assert.DoesNotContain(AzuriteServer.AccountKey, said, StringComparison.Ordinal);

        await app.StartBotAsync(
            new() { ["Storage:ConnectionString"] = azurite.Server.ConnectionString, ["Storage:TablePrefix"] = prefix }
        );
        await app.CheckInAsync(app.Chen, card);
        Assert.Equal(
            BotAnswer.CardType,
            (
                await app.Teams.PressAsync(
                    app.Dana,
                    app.LeaderChat.Messages.Single(message => message.Says("in a group's way")),
                    "barrier.acknowledge"
                )
            ).Type
        );
        var there = await app.SettledAsync();
        Assert.Equal(
            ["Ben", "Chen"],
            there
                .Rounds[0]
                .Checkins.Select(one =>
                    app.Teams.People.Single(person => person.AadObjectId == one.Key.Value).GivenName
                )
                .Order()
        );
        Assert.Single(app.LeaderChat.Messages, message => message.Says("in a group's way"));
        await app.Bot.StopAsync();

        var back = $"Data Source={Path.Combine(Path.GetDirectoryName(app.Database)!, "back.db")}";
        Assert.Equal(
            0,
            (
                await Running.CommandAsync(
                    "move",
                    "--from",
                    azurite.Server.ConnectionString,
                    "--from-prefix",
                    prefix,
                    "--to",
                    back
                )
            ).Code
        );
    }

    [Fact]
    public async Task After_it_broke_off_it_is_run_again_and_copies_the_rest_alone()
    {
        var (from, to) = (await FilledAsync(20, 3), Azure());
        var writes = 0;
        to.Before = _ => Interlocked.Increment(ref writes) > 5 ? throw WatchedStore.Broken() : Task.CompletedTask;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => MoveAsync(from, to));

        to.Before = _ => Task.CompletedTask;
        var (isWhole, said) = await MoveAsync(from, to);
        Assert.True(isWhole, said);
        Assert.Contains("Sprints: 60 rows on both sides", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Sprints: 60 rows copied.", said, StringComparison.Ordinal);
        Assert.Contains("Sprints: 0 rows copied.", (await MoveAsync(from, to)).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p00")]
    [InlineData("another")]
    public async Task A_target_that_has_rows_of_its_own_is_left_as_it_is_unless_they_are_to_be_replaced(
        string partition
    )
    {
        var (from, to) = (await FilledAsync(2, 1), Azure());
        await to.PrepareAsync(default);
        await to.PutAsync(StoreTable.Sprints, Row(partition, 0, "its own"), default);

        var (isWhole, said) = await MoveAsync(from, to);
        Assert.False(isWhole);
        Assert.Contains("Nothing was written", said, StringComparison.Ordinal);
        Assert.Single(await to.ReadAllAsync(StoreTable.Sprints, default).ToListAsync());

        Assert.True((await MoveAsync(from, to, replaces: true)).IsWhole);
        Assert.Equal(2, await to.ReadAllAsync(StoreTable.Sprints, default).CountAsync());
    }

    [Fact]
    public async Task A_source_that_is_written_meanwhile_is_noticed()
    {
        var (from, to) = (await FilledAsync(3, 1), Azure());
        to.Before = table =>
            table == StoreTable.Leaders
                ? from.PutAsync(StoreTable.Sprints, Row("p00", 9, "late"), default)
                : Task.CompletedTask;
        await from.PutAsync(StoreTable.Leaders, Row("leader", 1, "x"), default);

        var (isWhole, said) = await MoveAsync(from, to);
        Assert.False(isWhole);
        Assert.Contains(
            "Sprints: the source was written while it was moved. Stop the service",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("NOT complete", said, StringComparison.Ordinal);
        to.Before = _ => Task.CompletedTask;
        Assert.True((await MoveAsync(from, to, replaces: true)).IsWhole);
    }

    [Fact]
    public async Task Many_large_rows_of_one_partition_are_moved_in_transactions_that_Azure_takes()
    {
        var (from, to) = (new Rows(isAzurite: false, azurite).Open(), Azure());
        await from.PrepareAsync(default);
        var rows = Enumerable.Range(0, 40).Select(number => Row("p", number, new string('é', 32_000))).Chunk(20);
        foreach (var some in rows)
        {
            await from.TryInsertAsync(StoreTable.Sprints, some, default);
        }

        var (isWhole, said) = await MoveAsync(from, to);
        Assert.True(isWhole, said);
    }

    [Fact]
    public async Task What_it_cannot_do_is_said_in_a_sentence()
    {
        Assert.Contains(
            "Name a store to move to",
            (await Running.CommandAsync("move", "--from", (await new Place().MadeAsync()).Source)).Said,
            StringComparison.Ordinal
        );
        var wrong = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            Running.CommandAsync(
                "move",
                "--from",
                "Data Source=/nowhere/x.db",
                "--to",
                "AccountName=a;AccountKey=hunter2"
            )
        );
        Assert.DoesNotContain("hunter2", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("there is no database at /nowhere/x.db", wrong.Message, StringComparison.Ordinal);
    }

    private static Row Row(string partition, int key, string text) =>
        new(
            partition,
            $"{key:D10}",
            new Dictionary<string, object>
            {
                ["Text"] = text,
                ["Long"] = 5L,
                ["At"] = SchoolApp.Monday.AddTicks(1_234_567),
                ["Share"] = 0.1,
                ["Is"] = true,
            }
        );

    private async Task<WatchedStore> FilledAsync(int partitions, int rows)
    {
        var store = new Rows(isAzurite: false, azurite).Open();
        await store.PrepareAsync(default);
        for (var partition = 0; partition < partitions; partition++)
        {
            await store.TryInsertAsync(
                StoreTable.Sprints,
                [.. Enumerable.Range(0, rows).Select(key => Row($"p{partition:D2}", key, "text"))],
                default
            );
        }

        return store;
    }

    private WatchedStore Azure() => new Rows(isAzurite: true, azurite).Open();

    private static async Task<(bool IsWhole, string Said)> MoveAsync(
        WatchedStore from,
        WatchedStore to,
        bool replaces = false
    )
    {
        var said = new List<string>();
        var isWhole = await new StoreMigration(from, to, replaces, said.Add).RunAsync(default);
        return (isWhole, string.Join('\n', said));
    }
}
