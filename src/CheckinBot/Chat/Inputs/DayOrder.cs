namespace CheckinBot.Chat.Inputs;

/// <summary>Which comes first in a date whose year comes last.</summary>
internal enum DayOrder
{
    /// <summary>Not without doubt.</summary>
    Unknown,

    DayFirst,

    MonthFirst,
}

/// <summary>How people of a locale write a date. Where both ways are in use, nothing is guessed.</summary>
internal static class DayOrders
{
    private static readonly string[] MonthFirstRegions =
    [
        "US",
        "PR",
        "GU",
        "VI",
        "AS",
        "MP",
        "UM",
        "PH",
        "PW",
        "FM",
        "MH",
        "PA",
    ];
    private static readonly string[] BothRegions = ["CA", "KE", "ZA", "BZ", "KY", "GH"];
    private static readonly string[] YearFirstLanguages = ["zh", "ja", "ko"];
    private static readonly string[] DayFirstInChinese = ["HK", "MO", "SG"];

    public static DayOrder Of(Client client) =>
        client switch
        {
            { Language: "" } => DayOrder.Unknown,
            _ when MonthFirstRegions.Contains(client.Region) => DayOrder.MonthFirst,
            _ when BothRegions.Contains(client.Region) => DayOrder.Unknown,
            { Language: "en" or "fil" or "tl", Region: "" } => DayOrder.Unknown,
            _ when YearFirstLanguages.Contains(client.Language) && !DayFirstInChinese.Contains(client.Region) =>
                DayOrder.Unknown,
            _ => DayOrder.DayFirst,
        };
}
