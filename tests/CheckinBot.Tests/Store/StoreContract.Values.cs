using CheckinBot.Store;

namespace CheckinBot.Tests.Store;

public abstract partial class StoreContract
{
    public static TheoryData<object> Values =>
        new()
        {
            "",
            " two  spaces ",
            "Prüfung — “done” 😀 \t\r\n <b>&amp;</b> \\ \"",
            "\u0001\u0000end",
            new string('é', 32_768),
            true,
            false,
            0,
            int.MinValue,
            int.MaxValue,
            0L,
            5L,
            long.MinValue,
            long.MaxValue,
            0.0,
            3.0,
            -0.1,
            1e300,
            double.Epsilon,
            double.MaxValue,
            new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
            DateTimeOffset.MaxValue,
            new DateTimeOffset(2026, 3, 29, 1, 59, 59, TimeSpan.Zero).AddTicks(1_234_567),
        };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task A_value_is_read_back_as_it_was_written(object value)
    {
        var read = await Written(new(Here, "1", new Dictionary<string, object> { ["value"] = value }));
        Assert.IsType(value.GetType(), read.Fields["value"]);
        Assert.Equal(value, read.Fields["value"]);
    }

    [Fact]
    public async Task A_time_is_read_back_in_UTC()
    {
        var local = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.FromHours(13));
        var read = await Written(new(Here, "1", new Dictionary<string, object> { ["at"] = local }));
        var at = Assert.IsType<DateTimeOffset>(read.Fields["at"]);
        Assert.Equal(local, at);
        Assert.Equal(TimeSpan.Zero, at.Offset);
    }

    [Fact]
    public async Task A_row_holds_many_fields_or_none()
    {
        var many = Enumerable.Range(0, 252).ToDictionary(n => $"field{n}", n => (object)n);
        Assert.Equal(many, (await Written(new(Here, "1", many))).Fields.ToDictionary());
        Assert.Empty((await Written(new(Here, "2", new Dictionary<string, object>()))).Fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u007Fb")]
    [InlineData("a😀b")]
    public async Task A_key_that_no_table_takes_is_refused(string key)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Insert(Make(key)));
        await Assert.ThrowsAsync<ArgumentException>(() => Insert(Make("1", partition: key)));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.PutAsync(StoreTable.Sprints, Make(key), default));
    }

    [Fact]
    public async Task A_key_has_at_most_512_characters()
    {
        Assert.True(await Insert(Make(new string('k', 512))));
        await Assert.ThrowsAsync<ArgumentException>(() => Insert(Make(new string('k', 513))));
    }

    public static TheoryData<string, object?> Refused =>
        new()
        {
            { "value", null },
            { "value", 1m },
            { "value", DateTime.UnixEpoch },
            { "value", new string('x', 32_769) },
            { "value", new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero) },
            { "value", "half 😀"[..^1] },
            { "a@long", 1L },
            { "1st", 1 },
            { "", 1 },
            { "RowKey", "x" },
            { "Timestamp", "x" },
            { "größe", 1 },
            { new string('n', 256), 1 },
            { "value", double.NaN },
            { "value", double.PositiveInfinity },
            { "value", double.NegativeInfinity },
            { "value", new byte[1] },
            { "value", Guid.Empty },
            { "value", DayOfWeek.Friday },
        };

    [Fact]
    public async Task A_row_takes_at_most_a_mebibyte() =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Insert(
                new Row(
                    Here,
                    "1",
                    Enumerable.Range(0, 16).ToDictionary(n => $"field{n}", _ => (object)new string('x', 32_768))
                )
            )
        );

    [Fact]
    public async Task The_keys_of_a_row_count_for_its_size()
    {
        var fields = Enumerable.Range(0, 15).ToDictionary(n => $"field{n:D2}", _ => (object)new string('x', 32_768));
        fields["rest"] = new string('x', 32_100);
        Assert.True(await Insert(new Row(Here, "1", fields)));
        await Assert.ThrowsAsync<ArgumentException>(() => Insert(new Row(Here, new string('k', 512), fields)));
    }

    [Fact]
    public async Task A_transaction_takes_at_most_four_mebibytes_as_it_is_sent()
    {
        Row[] ascii = [.. Enumerable.Range(0, 100).Select(n => Make($"a{n}", new string('x', 32_768)))];
        Row[] beyond = [.. Enumerable.Range(0, 100).Select(n => Make($"b{n}", new string('é', 10_000)))];
        Assert.True(await Insert(ascii));
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Insert(beyond));
        Assert.Contains("4 MiB", refused.Message, StringComparison.Ordinal);
        Assert.True(await Insert(beyond[..60]));
    }

    [Fact]
    public async Task A_row_has_at_most_252_fields() =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Insert(new Row(Here, "1", Enumerable.Range(0, 253).ToDictionary(n => $"field{n}", n => (object)n)))
        );

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task A_field_that_no_table_takes_is_refused(string name, object? value) =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Insert(new Row(Here, "1", new Dictionary<string, object> { [name] = value! }))
        );
}
