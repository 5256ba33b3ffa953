namespace Data.Tables.Tests;

public sealed class CreateQueryFilterTests
{
    [Fact]
    public void What_a_person_typed_stays_a_literal()
    {
        var typed = "' or PartitionKey ne '";

        Assert.Equal("Name eq ''' or PartitionKey ne '''", TableClient.CreateQueryFilter($"Name eq {typed}"));
    }

    [Fact]
    public void Each_type_has_its_literal()
    {
        var moment = new DateTimeOffset(2026, 1, 2, 5, 4, 5, TimeSpan.FromHours(2));

        Assert.Equal(
            "A eq true and B eq 5 and C eq 5L and D eq 2.0 and E eq 1E+20 and F eq datetime'2026-01-02T03:04:05.0000000Z' " +
            "and G eq guid'00000000-0000-0000-0000-000000000000' and H eq X'0aff'",
            TableClient.CreateQueryFilter(
                $"A eq {true} and B eq {5} and C eq {5L} and D eq {2.0} and E eq {1e20} and F eq {moment} and G eq {Guid.Empty} and H eq {new byte[] { 10, 255 }}"));
    }

    [Fact]
    public void Every_literal_it_writes_is_one_that_a_query_takes()
    {
        var filter = TableClient.CreateQueryFilter(
            $"A eq {true} and B eq {-5} and C eq {5L} and D eq {-1.5e-9} and F eq {DateTimeOffset.UnixEpoch} and G eq {Guid.Empty} and H eq {new byte[] { 10 }} and I eq {"it's"}");

        Assert.NotNull(new TableClient("UseDevelopmentStorage=true", "Sprints").QueryAsync<TableEntity>(filter));
    }

    [Fact]
    public void A_value_without_a_literal_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {null}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {double.NaN}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local)}"));
    }
}
