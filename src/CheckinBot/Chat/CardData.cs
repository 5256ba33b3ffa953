using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Domain;
using Newtonsoft.Json.Linq;
using NodaTime.Text;

namespace CheckinBot.Chat;

/// <summary>
/// What a card sent: ids that were put on it and what a person typed or picked. Nothing in it is believed; a member that
/// is missing or of the wrong shape reads as empty.
/// </summary>
internal sealed class CardData(IReadOnlyDictionary<string, string> values)
{
    private const int LongestPick = 200;

    public static CardData Empty { get; } = new(new Dictionary<string, string>());

    /// <summary>Reads an object's strings, numbers and flags; anything else in it is left out.</summary>
    public static CardData Of(object? data)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in data as JObject ?? [])
        {
            if (!name.StartsWith('\0') && Scalar(value) is { } text)
            {
                values[name] = text;
            }
        }

        return new(values);
    }

    /// <summary>What a person typed, cleaned for showing.</summary>
    public string Words(string name) => PlainText.Clean(values.GetValueOrDefault(name, ""));

    /// <summary>An id or a picked value, as it came.</summary>
    public string Raw(string name) => values.GetValueOrDefault(name, "");

    public SprintId Sprint => new(Raw(CardFields.Sprint));

    public BarrierId Barrier => new(Raw(CardFields.Barrier));

    public PlanId Plan => new(Raw(CardFields.Plan));

    public TouchId Touch => new(Raw(CardFields.Touch));

    public int Round => Number(CardFields.Round);

    public int Idea => Number(CardFields.Idea);

    /// <summary>A whole number; 0 for anything else.</summary>
    public int Number(string name) => int.TryParse(Raw(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A toggle that is on.</summary>
    public bool IsOn(string name) => Raw(name) == "true";

    /// <summary>A person by the id that a people picker gave (of several, separated by commas, the first), or null.</summary>
    public MemberId? Person(string name) => Guid.TryParse(Picked(name), out var id) ? new(id.ToString("D")) : null;

    /// <summary>What a people picker gave: an Entra id, of several the first; or what its client sends instead, in one line.</summary>
    public string Picked(string name)
    {
        var first = Raw(name).Split(',')[0].Trim();
        return Guid.TryParse(first, out _) ? first : PlainText.Excerpt(Words(name).ReplaceLineEndings(" "), LongestPick);
    }

    /// <summary>Why the person who was picked here is nobody that could be found; null when nothing is wrong.</summary>
    public string? Missed(string name) => values.GetValueOrDefault(MissOf(name));

    /// <summary>The same, with another value; a miss is a sentence that says what to do.</summary>
    public CardData With(string name, string value, string? miss = null)
    {
        var all = new Dictionary<string, string>(values, StringComparer.Ordinal) { [name] = value };
        if (miss is not null)
        {
            all[MissOf(name)] = miss;
        }

        return new(all);
    }

    // No JSON member that a card sends is called so: what is sent is cleaned of it.
    private static string MissOf(string name) => "\0missed " + name;

    /// <summary>A picked value of a known set (the words of <c>docs/cards.md</c>), or null.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum => Choices<T>.Read(Raw(name));

    /// <summary>A day of this century; null for anything else.</summary>
    public LocalDate? Date(string name) =>
        LocalDatePattern.Iso.Parse(Raw(name)) is { Success: true, Value: { Year: >= 2000 and < 2100 } day } ? day : null;

    /// <summary>True when at least one of them was sent with something in it.</summary>
    public bool HasAny(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Raw(name).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same values as an action's data, so that a card can carry what was typed to the next one.</summary>
    public ButtonData Carry(params ReadOnlySpan<string> names)
    {
        var data = new ButtonData();
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var value))
            {
                data[name] = value;
            }
        }

        return data;
    }

    private static string? Scalar(JToken? value) => value?.Type switch
    {
        JTokenType.String => TeamsIds.TextOf(value)?.Replace(TeamsIds.NoCharacter, "", StringComparison.Ordinal),
        JTokenType.Integer or JTokenType.Float => ((JValue)value).ToString(CultureInfo.InvariantCulture),
        JTokenType.Boolean => (bool)value ? "true" : "false",
        _ => null,
    };
}
