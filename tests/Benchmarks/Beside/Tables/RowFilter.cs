using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Benchmarks.Beside.Tables;

/// <summary>
/// A <c>$filter</c>: comparisons of a property with a literal, joined by <c>and</c>, <c>or</c>, <c>not</c>, brackets.
/// A row without the property never matches. Anything else throws <see cref="FormatException"/>.
/// </summary>
internal sealed partial class RowFilter
{
    private static readonly Dictionary<string, Func<int, bool>> Comparisons = new()
    {
        ["eq"] = sign => sign == 0,
        ["ne"] = sign => sign != 0,
        ["gt"] = sign => sign > 0,
        ["ge"] = sign => sign >= 0,
        ["lt"] = sign => sign < 0,
        ["le"] = sign => sign <= 0,
    };

    private readonly Queue<string> words;
    private readonly Func<StoredRow, bool> matches;
    private bool isNarrow = true;

    public RowFilter(string? text)
    {
        words = new(Words().Matches(text ?? "").Select(word => word.Value));
        matches = words.Count == 0 ? _ => true : Any();
        if (words.Count > 0)
        {
            throw new FormatException($"'{words.Peek()}' was not expected in the filter.");
        }

        Partition = isNarrow ? Partition : null;
    }

    /// <summary>The one partition that can match; null when it may be any.</summary>
    public string? Partition { get; private set; }

    public bool Matches(StoredRow row) => matches(row);

    private Func<StoredRow, bool> Any()
    {
        var left = All();
        while (words.TryPeek(out var word) && word == "or")
        {
            words.Dequeue();
            isNarrow = false;
            var (before, right) = (left, All());
            left = row => before(row) || right(row);
        }

        return left;
    }

    private Func<StoredRow, bool> All()
    {
        var left = One();
        while (words.TryPeek(out var word) && word == "and")
        {
            words.Dequeue();
            var (before, right) = (left, One());
            left = row => before(row) && right(row);
        }

        return left;
    }

    private Func<StoredRow, bool> One()
    {
        var word = words.Dequeue();
        if (word == "not")
        {
            isNarrow = false;
            var inner = One();
            return row => !inner(row);
        }

        return word == "(" ? Bracket() : Comparison(word);
    }

    private Func<StoredRow, bool> Bracket()
    {
        var inner = Any();
        return words.TryDequeue(out var close) && close == ")"
            ? inner
            : throw new FormatException("A bracket is not closed.");
    }

    private Func<StoredRow, bool> Comparison(string property)
    {
        var (name, literal) = (words.Dequeue(), Literal(words.Dequeue()));
        var holds = Comparisons.GetValueOrDefault(name) ?? throw new FormatException($"'{name}' is no comparison.");
        if (property == "PartitionKey" && name == "eq")
        {
            Partition = literal as string;
        }

        return row =>
            Value(row, property, literal) is { } value
            && value.GetType() == literal.GetType()
            && holds(Compare(value, literal));
    }

    private static int Compare(IComparable value, IComparable literal) =>
        value is string text ? string.CompareOrdinal(text, (string)literal) : value.CompareTo(literal);

    private static IComparable? Value(StoredRow row, string property, IComparable literal) =>
        property switch
        {
            "PartitionKey" => row.Partition,
            "RowKey" => row.Row,
            "Timestamp" => new DateTimeOffset(row.At),
            _ => Read(row.Properties[property], literal),
        };

    private static IComparable? Read(JsonNode? value, IComparable literal) =>
        value?.GetValueKind() switch
        {
            JsonValueKind.Number => (double)value,
            JsonValueKind.True or JsonValueKind.False => (bool)value,
            JsonValueKind.String when literal is double => double.Parse((string)value!, CultureInfo.InvariantCulture),
            JsonValueKind.String when literal is DateTimeOffset => DateTimeOffset.Parse(
                (string)value!,
                CultureInfo.InvariantCulture
            ),
            JsonValueKind.String => (string?)value,
            _ => null,
        };

    private static IComparable Literal(string word) =>
        word switch
        {
            ['\'', .. var text, '\''] => text.Replace("''", "'", StringComparison.Ordinal),
            "true" => true,
            "false" => false,
            _ when word.StartsWith("datetime'", StringComparison.Ordinal) => DateTimeOffset.Parse(
                word[9..^1],
                CultureInfo.InvariantCulture
            ),
            _ when word.StartsWith("guid'", StringComparison.Ordinal) => word[5..^1],
            _ => double.Parse(word.TrimEnd('L'), CultureInfo.InvariantCulture),
        };

    [GeneratedRegex(@"[()]|(?:datetime|guid)?'(?:[^']|'')*'|[^\s()']+")]
    private static partial Regex Words();
}
