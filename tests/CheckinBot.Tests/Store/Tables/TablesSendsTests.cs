using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;
using Azure.Core.Diagnostics;
using CheckinBot.Store;
using static CheckinBot.Tests.Store.Tables.ScriptedServer;
using static CheckinBot.Tests.Store.Tables.ScriptedTables;

namespace CheckinBot.Tests.Store.Tables;

/// <summary>What leaves the house, and what is said of it.</summary>
public sealed class TablesSendsTests
{
    private const string Odd = "größer 😀 学 \"<a & b>\" \u0001 it's";

    [Fact]
    public async Task Text_is_sent_in_ascii_as_Azurite_spoils_long_utf8()
    {
        await using var server = await StartAsync(Answer(204));

        await StoreAt(server).Insert(Make("größer", Odd));

        Assert.All(server.Requests.Single().Body, letter => Assert.InRange(letter, '\0', '\u007F'));
    }

    [Fact]
    public async Task One_row_is_a_plain_insert_that_asks_for_nothing_back()
    {
        await using var server = await StartAsync(Answer(204));

        await StoreAt(server).Insert(Make("1"));

        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/school/Sprints"), (request.Method, request.Uri.AbsolutePath));
        Assert.Equal("return-no-content", request.Headers["Prefer"]);
    }

    [Fact]
    public async Task A_partition_is_asked_for_by_at_most_three_comparisons_with_its_name_in_quotes()
    {
        await using var server = await StartAsync(Answer(200, """{"value":[]}"""));

        await StoreAt(server)
            .ReadAsync(StoreTable.Sprints, "it's' or PartitionKey ne '", "1", "2", default)
            .ToListAsync();

        Assert.Contains(
            "$filter=PartitionKey eq 'it''s'' or PartitionKey ne ''' and RowKey ge '1' and RowKey lt '2'",
            Uri.UnescapeDataString(server.Requests.Single().Uri.Query),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(100, 4, 200)]
    [InlineData(100, 30, 1)]
    [InlineData(2, 15, 32_000)]
    public async Task What_a_transaction_is_reckoned_to_take_is_never_less_than_what_is_sent(
        int rows,
        int fields,
        int repeats
    )
    {
        await using var server = await StartAsync(Answer(503), Answer(503), Answer(503), Answer(503));
        Row[] sent = [.. Enumerable.Range(0, rows).Select(number => Full(number, fields, repeats))];

        await Assert.ThrowsAsync<StoreUnavailableException>(() => StoreAt(server).Insert(sent));

        var length = int.Parse(server.Requests[0].Headers["Content-Length"], CultureInfo.InvariantCulture);
        Assert.InRange(length, 1, sent.Sum(RowSize.Sent));
    }

    [Fact]
    public async Task Neither_what_people_wrote_nor_a_key_is_in_the_clients_own_log()
    {
        var said = new ConcurrentQueue<string>();
        await using var server = await StartAsync(
            Answer(204),
            Answer(500, "chen-answered"),
            Answer(200, """{"value":[]}""")
        );
        using (new AzureEventSourceListener((_, message) => said.Enqueue(message), EventLevel.Verbose))
        {
            var store = StoreAt(server);
            await store.Insert(Make("1", "chen-wrote"));
            await store.ReadAsync(StoreTable.Sprints, "chen-looked", null, null, default).ToListAsync();
        }

        var log = string.Join('\n', said);
        Assert.Contains($"{server.Uri}/Sprints", log, StringComparison.Ordinal);
        Assert.DoesNotContain("chen-", log, StringComparison.Ordinal);
        Assert.All(server.Requests, request =>
            Assert.DoesNotContain(request.Headers["Authorization"], log, StringComparison.Ordinal)
        );
    }

    private static Row Full(int number, int fields, int repeats)
    {
        var values = Enumerable
            .Range(0, fields)
            .ToDictionary(
                field => $"Field_{field:D3}",
                field =>
                    (field % 4) switch
                    {
                        0 when repeats > 0 => string.Concat(Enumerable.Repeat(repeats > 1000 ? "a" : Odd, repeats)),
                        1 => DateTimeOffset.MaxValue,
                        2 => long.MinValue,
                        _ => (object)double.MinValue,
                    }
            );
        return new(new string('p', 512), $"{new string('é', 500)}{number:D10}", values);
    }
}
