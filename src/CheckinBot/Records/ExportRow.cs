using System.Globalization;
using NodaTime.Text;

namespace CheckinBot.Records;

/// <summary>One line of the export; what does not apply stays empty.</summary>
internal sealed record ExportRow(string Part, LocalDate Day, string Group, string Kind)
{
    public static string[] Header { get; } =
        ["Part", "Day", "Group", "Kind", "With", "Text", "Tone", "How it turned out", "Bookmarked", "Note", "Urgency", "What would help", "Answers", "On track", "Wobbling", "Stuck"];

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

    public string[] Cells =>
    [
        .. new[] { Part, LocalDatePattern.Iso.Format(Day), Group, Kind, With, Text, Tone, TurnedOut, Bookmarked, Note, Urgency, Help }.Select(CsvCell.Of),
        .. Enumerable.Range(0, 4).Select(place => place < Counts.Count ? Counts[place].ToString(CultureInfo.InvariantCulture) : ""),
    ];
}
