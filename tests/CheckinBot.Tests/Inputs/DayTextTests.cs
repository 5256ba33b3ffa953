using CheckinBot.Chat.Inputs;

namespace CheckinBot.Tests.Inputs;

public sealed class DayTextTests
{
    private static readonly LocalDate Day = new(2026, 12, 7);

    private static LocalDate? Read(string text, string? locale = null, string? zone = null) =>
        DayText.Read(TypedText.Of(text), new(locale, zone));

    [Theory]
    [InlineData("2026-12-07")]
    [InlineData("2026-12-07T00:00:00Z")]
    [InlineData("2026-12-07T00:00:00.000+13:00")]
    [InlineData("2026-12-07T00:00:00")]
    [InlineData("2026-12-07 00:00:00")]
    [InlineData("2026-12-07T15:30")]
    [InlineData("2026/12/07")]
    [InlineData("2026.12.07.")]
    [InlineData("2026. 12. 7.")]
    [InlineData("2026年12月7日")]
    [InlineData("2026년 12월 7일")]
    [InlineData("20261207")]
    [InlineData("2026‐12‐07")]
    [InlineData("2026–12–07")]
    [InlineData("２０２６－１２－０７")]
    [InlineData("٢٠٢٦-١٢-٠٧")]
    [InlineData("۲۰۲۶/۱۲/۰۷")]
    [InlineData("२०२६-१२-०७")]
    [InlineData("২০২৬-১২-০৭")]
    [InlineData("\u200e2026-12-07\u200e")]
    [InlineData("2026-12-07\u00a0")]
    [InlineData("7 Dec 2026")]
    [InlineData("07-Dec-2026")]
    [InlineData("December 7, 2026")]
    [InlineData("Mon Dec 07 2026 00:00:00 GMT+0100 (Central European Standard Time)")]
    [InlineData("Mon, 07 Dec 2026 00:00:00 GMT")]
    public void Without_knowing_the_client_a_day_that_has_one_meaning_is_read(string text) =>
        Assert.Equal(Day, Read(text));

    [Theory]
    [InlineData("07/12/2026 00:00:00", "fr-FR")]
    [InlineData("07/12/2026", "en-GB")]
    [InlineData("7/12/2026", "es-MX")]
    [InlineData("7.12.2026", "de-DE")]
    [InlineData("07. 12. 2026.", "hr-HR")]
    [InlineData("07-12-2026", "nl-NL")]
    [InlineData("07/12/26", "it-IT")]
    [InlineData("٠٧/١٢/٢٠٢٦", "ar-EG")]
    [InlineData("०७/१२/२०२६", "hi-IN")]
    [InlineData("12/7/2026", "en-US")]
    [InlineData("12/07/2026 12:00:00 AM", "en-US")]
    [InlineData("12/7/26", "en-US")]
    [InlineData("7.12.2026", null)]
    [InlineData("7/12/2569", "th-TH")]
    [InlineData("۱۴۰۵/۰۹/۱۶", "fa-IR")]
    [InlineData("16/9/1405", "fa-IR")]
    [InlineData("27/06/1448", "ar-SA")]
    public void By_the_client_s_locale_a_day_is_read_as_its_people_write_it(string text, string? locale) =>
        Assert.Equal(Day, Read(text, locale));

    [Theory]
    [InlineData("27/11/2026", null)]
    [InlineData("27/11/2026 00:00:00", "en")]
    [InlineData("11/27/2026", "fr-FR")]
    [InlineData("27/11/2026", "en-US")]
    public void A_number_that_is_no_month_settles_the_order(string text, string? locale) =>
        Assert.Equal(new LocalDate(2026, 11, 27), Read(text, locale));

    [Theory]
    [InlineData("07/12/2026", null)]
    [InlineData("07/12/2026", "en")]
    [InlineData("07/12/2026", "en-CA")]
    [InlineData("07/12/2026", "ja-JP")]
    [InlineData("07.12.2026", "en-US")]
    [InlineData("27/11/26", null)]
    [InlineData("07/12", "fr-FR")]
    [InlineData("31/02/2026", "fr-FR")]
    [InlineData("13/13/2026", "fr-FR")]
    [InlineData("0001-01-01T00:00:00", null)]
    [InlineData("1926-12-07", null)]
    [InlineData("2569-12-07", "en-GB")]
    [InlineData("tomorrow", "en-GB")]
    [InlineData("next Monday", "en-GB")]
    [InlineData("2026-12-07x", null)]
    [InlineData("1796601600000", null)]
    [InlineData("{}", null)]
    [InlineData("07/12/2026 and 09/12/2026", "fr-FR")]
    public void What_has_two_meanings_or_none_is_not_read(string text, string? locale) =>
        Assert.Null(Read(text, locale));

    [Theory]
    [InlineData("2026-12-06T23:00:00Z", "Europe/Paris")]
    [InlineData("2026-12-07T05:00:00Z", "America/New_York")]
    [InlineData("2026-12-06T11:00:00.000Z", "Pacific/Auckland")]
    [InlineData("2026-12-07T09:00:00Z", "Europe/Paris")]
    public void A_moment_that_is_midnight_or_the_same_day_where_the_client_is_names_that_day(
        string text,
        string zone
    ) => Assert.Equal(Day, Read(text, null, zone));

    [Theory]
    [InlineData("2026-12-06T23:00:00Z", null)]
    [InlineData("2026-12-06T23:30:00Z", "Europe/Paris")]
    public void A_moment_that_is_another_day_elsewhere_is_not_read(string text, string? zone) =>
        Assert.Null(Read(text, null, zone));
}
