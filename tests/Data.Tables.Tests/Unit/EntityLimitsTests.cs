namespace Data.Tables.Tests;

/// <summary>Azurite takes much of this, so only the client stands in the way.</summary>
public sealed class EntityLimitsTests
{
    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u009Fb")]
    public void A_key_with_a_forbidden_character_is_refused(string key)
    {
        Refused(new TableEntity(key, "r"));
        Refused(new TableEntity("p", key));
    }

    [Fact]
    public void A_key_has_at_most_512_characters()
    {
        Taken(new TableEntity(new string('k', 512), new string('k', 512)));
        Refused(new TableEntity(new string('k', 513), "r"));
        Refused(new TableEntity("p", new string('k', 513)));
    }

    [Fact]
    public void A_key_may_be_empty_but_not_missing()
    {
        Taken(new TableEntity("", ""));
        Refused(new TableEntity { PartitionKey = "p" });
        Refused(new TableEntity { RowKey = "r" });
    }

    [Fact]
    public void An_entity_has_at_most_252_properties_and_nulls_do_not_count()
    {
        var entity = new TableEntity("p", "r") { ["Nothing"] = null };
        for (var n = 0; n < 252; n++)
            entity[$"P{n}"] = n;

        Taken(entity);
        entity["OneMore"] = 1;
        Refused(entity);
    }

    [Theory]
    [InlineData("Good_1", true)]
    [InlineData("größe", true)]
    [InlineData("1bad", false)]
    [InlineData("not-this", false)]
    [InlineData("nor this", false)]
    [InlineData("odata.type", false)]
    [InlineData("", false)]
    public void Property_names_are_identifiers(string name, bool fits) => Expect(new TableEntity("p", "r") { [name] = 1 }, fits);

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void Property_names_have_at_most_255_characters(int length, bool fits) => Expect(new TableEntity("p", "r") { [new string('n', length)] = 1 }, fits);

    [Theory]
    [InlineData(32768, true)]
    [InlineData(32769, false)]
    public void A_text_has_at_most_32768_characters(int length, bool fits) => Expect(new TableEntity("p", "r") { ["S"] = new string('s', length) }, fits);

    [Fact]
    public void An_emoji_counts_twice() => Refused(new TableEntity("p", "r") { ["S"] = string.Concat(Enumerable.Repeat("😀", 16385)) });

    [Fact]
    public void Half_an_emoji_is_refused_as_it_would_not_survive()
    {
        Refused(new TableEntity("p", "r") { ["S"] = "ok \uD83D" });
        Refused(new TableEntity("p", "r \uDE00"));
    }

    [Theory]
    [InlineData(65536, true)]
    [InlineData(65537, false)]
    public void Bytes_are_at_most_64_KiB(int length, bool fits)
    {
        Expect(new TableEntity("p", "r") { ["X"] = new byte[length] }, fits);
        Expect(new TableEntity("p", "r") { ["X"] = BinaryData.FromBytes(new byte[length]) }, fits);
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void An_entity_takes_at_most_1_MiB(int texts, bool fits)
    {
        var entity = new TableEntity("p", "r");
        for (var n = 0; n < texts; n++)
            entity[$"S{n}"] = new string('s', 32768);

        Expect(entity, fits);
    }

    [Fact]
    public void A_moment_is_in_UTC_and_not_before_1601()
    {
        Taken(new TableEntity("p", "r") { ["T"] = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        Refused(new TableEntity("p", "r") { ["T"] = new DateTimeOffset(1600, 12, 31, 23, 59, 59, TimeSpan.Zero) });
        Refused(new TableEntity("p", "r") { ["T"] = new DateTime(1600, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
        Refused(new TableEntity("p", "r") { ["T"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local) });
        Refused(new TableEntity("p", "r") { ["T"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified) });
    }

    [Fact]
    public void Other_types_are_refused()
    {
        Refused(new TableEntity("p", "r") { ["M"] = 1.5m });
        Refused(new TableEntity("p", "r") { ["E"] = DayOfWeek.Friday });
        Refused(new TableEntity("p", "r") { ["A"] = new[] { "a" } });
    }

    private static void Expect(TableEntity entity, bool fits) => (fits ? (Action<TableEntity>)Taken : Refused)(entity);

    private static void Taken(TableEntity entity) => Assert.False(EntityWriter.Write(entity).IsEmpty);

    private static void Refused(TableEntity entity) => Assert.Throws<ArgumentException>(() => EntityWriter.Write(entity));
}
