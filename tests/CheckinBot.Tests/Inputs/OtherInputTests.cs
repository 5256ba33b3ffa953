using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;

namespace CheckinBot.Tests.Inputs;

public sealed class OtherInputTests
{
    private static CardData Data(string name, string value) => CardData.Empty.With(name, value);

    [Theory]
    [InlineData("15:00", 15, 0)]
    [InlineData("15:00:00", 15, 0)]
    [InlineData("15:30:00.000", 15, 30)]
    [InlineData("15.00", 15, 0)]
    [InlineData("15h00", 15, 0)]
    [InlineData("15 h", 15, 0)]
    [InlineData("15", 15, 0)]
    [InlineData("7:05", 7, 5)]
    [InlineData("3:00 PM", 15, 0)]
    [InlineData("3 pm", 15, 0)]
    [InlineData("12:00 a.m.", 0, 0)]
    [InlineData("٣:٠٠ م", 15, 0)]
    [InlineData("۱۵:۰۰", 15, 0)]
    [InlineData("下午3:00", 15, 0)]
    [InlineData("오후 3:00", 15, 0)]
    [InlineData("2026-11-27T15:00:00", 15, 0)]
    public void A_time_of_day_is_read_however_a_client_writes_it(string text, int hour, int minute) =>
        Assert.Equal(new LocalTime(hour, minute), Data("hour", text).Time("hour").Value);

    [Theory]
    [InlineData("25:00")]
    [InlineData("15:60")]
    [InlineData("13 pm")]
    [InlineData("afternoon")]
    [InlineData("15:00Z")]
    public void What_is_no_time_of_day_is_said_to_be_unreadable(string text) =>
        Assert.Equal(text, Data("hour", text).Time("hour").Unreadable);

    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1.00")]
    [InlineData("1,0")]
    [InlineData("1e0")]
    [InlineData("+1")]
    [InlineData("١")]
    [InlineData("۱")]
    [InlineData("१")]
    [InlineData(" 1 ")]
    public void A_whole_number_is_read_however_a_client_writes_it(string text) =>
        Assert.Equal(1, Data("round", text).Number("round").Value);

    [Theory]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("1,000")]
    [InlineData("1e309")]
    [InlineData("99999999999999999999")]
    [InlineData("one")]
    [InlineData("true")]
    public void What_is_no_whole_number_is_said_to_be_unreadable(string text) =>
        Assert.True(Data("round", text).Number("round").IsUnreadable);

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("1", true)]
    [InlineData("on", true)]
    [InlineData("yes", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    public void A_toggle_is_on_or_off_in_any_of_its_spellings(string text, bool on) =>
        Assert.Equal(on, Data("named", text).Toggle("named").Value);

    [Fact]
    public void What_is_neither_on_nor_off_is_said_to_be_unreadable() =>
        Assert.Equal("maybe", Data("named", "maybe").Toggle("named").Unreadable);

    [Theory]
    [InlineData("monday,thursday")]
    [InlineData("monday;thursday")]
    [InlineData("monday, thursday")]
    [InlineData("monday thursday")]
    [InlineData("Monday | Thursday")]
    [InlineData("monday،thursday")]
    [InlineData("monday、thursday")]
    [InlineData("monday\u00a0;\u00a0thursday;")]
    [InlineData("[\"monday\",\"thursday\"]")]
    [InlineData("thursday\nmonday,monday")]
    public void Several_choices_are_read_whatever_stands_between_them(string text) =>
        Assert.Equal(
            [IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday],
            Data("days", text).Choices<IsoDayOfWeek>("days").Value!.Value.Order()
        );

    [Fact]
    public void One_choice_that_nobody_knows_makes_the_list_unreadable() =>
        Assert.True(Data("days", "monday;someday").Choices<IsoDayOfWeek>("days").IsUnreadable);

    [Theory]
    [InlineData("onTrack")]
    [InlineData("ontrack")]
    [InlineData("OnTrack;")]
    public void One_choice_is_read_in_any_case(string text) =>
        Assert.Equal(Going.OnTrack, Data("going", text).Choice<Going>("going").Value);

    [Fact]
    public void Two_choices_where_one_is_asked_for_are_unreadable() =>
        Assert.True(Data("going", "onTrack,stuck").Choice<Going>("going").IsUnreadable);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u200b")]
    public void Nothing_is_nothing_and_not_unreadable(string text)
    {
        var data = Data("x", text);
        Assert.Equal(default, data.Date("x"));
        Assert.Equal(default, data.Time("x"));
        Assert.Equal(default, data.Number("x"));
        Assert.Equal(default, data.Toggle("x"));
        Assert.Equal(default, data.Choice<Going>("x"));
        Assert.Equal(default, data.Choices<IsoDayOfWeek>("x"));
    }

    [Theory]
    [InlineData("europe/london", "Europe/London")]
    [InlineData("ASIA/CALCUTTA", "Asia/Calcutta")]
    [InlineData(" Europe/London ", "Europe/London")]
    [InlineData("London", "London")]
    public void A_zone_s_name_does_not_differ_by_case(string text, string zone) =>
        Assert.Equal(zone, Zones.Known(text));

    [Fact]
    public void A_client_s_zone_is_its_name_in_any_case_or_of_windows_else_its_clock_s_offset()
    {
        var offset = Offset.FromHoursAndMinutes(5, 30);
        Assert.Equal("Asia/Calcutta", Zones.OfClient("asia/calcutta", offset));
        Assert.Equal(
            "Asia/Kolkata",
            DateTimeZoneProviders
                .Tzdb[Zones.OfClient("India Standard Time", null)!]
                .Id.Replace("Calcutta", "Kolkata", StringComparison.Ordinal)
        );
        Assert.Equal("UTC+05:30", Zones.OfClient(null, offset));
        Assert.Equal("UTC+05:30", Zones.OfClient("Mars/Base", offset));
        Assert.Null(Zones.OfClient(null, null));
        Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull("UTC+05:30"));
    }

    [Theory]
    [InlineData("UTC+05:30", "UTC", "UTC+05:30")]
    [InlineData("UTC+05:30", "Europe/London", "Europe/London")]
    [InlineData("Asia/Tokyo", "Europe/London", "Asia/Tokyo")]
    [InlineData(null, "Europe/London", "Europe/London")]
    public void An_offset_is_offered_only_where_the_school_named_no_zone(string? own, string school, string offered) =>
        Assert.Equal(offered, Zones.Offered(own, school));

    [Fact]
    public void What_cannot_be_read_is_named_in_one_sentence_and_what_nobody_looks_at_is_not()
    {
        var read = new FormReader(Data("firstDay", "soon").With("lastDay", "later").With("until", "then"));
        _ = (read.Date("firstDay"), read.Date("lastDay"), read.Date("until"));
        Assert.Equal(
            "I could not read the first day (\"soon\") and the last day (\"later\"), so nothing was "
                + "changed. Please pick them again; all else that you wrote is still here.",
            read.Problem("until")
        );
    }

    [Fact]
    public void Every_input_has_a_name_that_a_sentence_can_use() =>
        Assert.All(InputNames.All, name => Assert.NotEqual($"\"{name}\"", InputNames.Of(name)));
}
