using System.Collections.Immutable;
using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Chat.Inputs;

/// <summary>
/// Reads the inputs of one form, and remembers which could not be read. Null for what was left out or is not readable;
/// <see cref="Problem"/> tells the two apart, and must be looked at before anything is done.
/// </summary>
internal sealed class FormReader(CardData data)
{
    private const int Shown = 40;
    private readonly List<(string Name, string Text)> unreadable = [];

    public LocalDate? Date(string name) => Kept(name, data.Date(name));

    public LocalTime? Time(string name) => Kept(name, data.Time(name));

    public int? Number(string name) => Kept(name, data.Number(name));

    public ImmutableArray<int> Numbers(string name) => Kept(name, data.Numbers(name)) ?? [];

    public bool? Toggle(string name) => Kept(name, data.Toggle(name));

    /// <summary>Days, one or several; without a year, from a given day on.</summary>
    public ImmutableArray<DateInterval> Spans(string name, LocalDate from) => Kept(name, data.Spans(name, from)) ?? [];

    public T? Choice<T>(string name)
        where T : struct, Enum => Kept(name, data.Choice<T>(name));

    public ImmutableArray<T> Choices<T>(string name)
        where T : struct, Enum => Kept(name, data.Choices<T>(name)) ?? [];

    /// <summary>
    /// What could not be read, in a sentence; null when all could. What nobody looks at (<paramref name="unused"/>) is
    /// no problem.
    /// </summary>
    public string? Problem(params IReadOnlyCollection<string> unused)
    {
        var named = unreadable
            .Where(one => !unused.Contains(one.Name))
            .Select(one => $"{InputNames.Of(one.Name)} (\"{Short(one.Text)}\")")
            .Distinct()
            .ToList();
        if (named.Count == 0)
        {
            return null;
        }

        return $"I could not read {Phrases.List(named)}, so nothing was changed. "
            + $"Please pick {(named.Count == 1 ? "it" : "them")} again; all else that you wrote is still here.";
    }

    private static string Short(string text) =>
        Isolated.Of(PlainText.Excerpt(PlainText.Clean(text).ReplaceLineEndings(" "), Shown));

    private T? Kept<T>(string name, Reading<T> reading)
        where T : struct
    {
        if (reading.Unreadable is { } text)
        {
            unreadable.Add((name, text));
        }

        return reading.Value;
    }
}
