namespace Data.Tables.Tests;

/// <summary>Azurite takes mixed partitions and repeated rows; an empty transaction breaks it.</summary>
public sealed class TransactionLimitsTests
{
    private readonly TableClient _table = new("UseDevelopmentStorage=true", "Sprints");

    [Fact]
    public Task An_empty_transaction_is_refused() => Refused("1 to 100");

    [Fact]
    public Task A_transaction_has_at_most_100_actions() => Refused("1 to 100", [.. Enumerable.Range(0, 101).Select(n => new TableEntity("p", $"{n}"))]);

    [Fact]
    public Task A_transaction_has_one_partition() => Refused("one PartitionKey", new("p", "1"), new("q", "2"));

    [Fact]
    public Task A_transaction_has_a_row_once() => Refused("action 0 again in action 2", new("p", "1"), new("p", "2"), new("p", "1"));

    [Fact]
    public Task A_transaction_takes_at_most_4_MiB()
    {
        var rows = Enumerable.Range(0, 100).Select(n => new TableEntity("p", $"{n}") { ["A"] = new string('a', 32768), ["B"] = new string('b', 32768) });
        return Refused("at most 4194304", [.. rows]);
    }

    [Fact]
    public Task The_limits_of_a_row_hold_in_a_transaction() => Refused("RowKey", new("p", "1"), new("p", "a/b"));

    private async Task Refused(string reason, params TableEntity[] rows)
    {
        var actions = rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row));
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => _table.SubmitTransactionAsync(actions));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}
