using System.Globalization;
using NodaTime.Text;

namespace CheckinBot.Records;

/// <summary>One line of the export; what does not apply stays empty.</summary>
internal sealed record ExportRow(string Part, LocalDate Day, string Group, string Kind)
{
    public static string[] Header { get; } =
    [
        "Part",
        "Day",
        "Group",
        "Kind",
        "With",
        "Text",
        "Tone",
        "How it turned out",
        "Bookmarked",
        "Note",
        "Urgency",
        "What would help",
        "Answers",
        "On track",
        "Wobbling",
        "Stuck",
    ];

    public string With { get; init; } = "";

    public string Text { get; init; } = "";

    public string Tone { get; init; } = "";

    public string TurnedOut { get; init; } = "";

    public string Bookmarked { get; init; } = "";

    public string Note { get; init; } = "";

    public string Urgency { get; init; } = "";

    public string Help { get; init; } = "";

    /// <summary>Answers, and of those on track, wobbling and stuck; empty for none of it.</summary>
    public IReadOnlyList<int> Counts { get; init; } = [];

    /// <summary>Under the header's columns: a day, texts, and whole numbers or null.</summary>
    public IReadOnlyList<object?> Values =>
        [
            Part,
            Day,
            Group,
            Kind,
            With,
            Text,
            Tone,
            TurnedOut,
            Bookmarked,
            Note,
            Urgency,
            Help,
            .. Enumerable.Range(0, 4).Select(place => place < Counts.Count ? (object?)Counts[place] : null),
        ];

    /// <summary>The same as texts that are harmless in a spreadsheet.</summary>
    public string[] Cells =>
        [
            .. Values.Select(value =>
                value switch
                {
                    string text => CsvCell.Of(text),
                    LocalDate day => LocalDatePattern.Iso.Format(day),
                    int number => number.ToString(CultureInfo.InvariantCulture),
                    _ => "",
                }
            ),
        ];
}
