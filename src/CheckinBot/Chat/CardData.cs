using System.Collections.Immutable;
using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Chat;

/// <summary>
/// What a card sent: ids that were put on it and what a person typed or picked. Nothing in it is believed. A member
/// that is missing or null is left out; one of an odd shape is kept as its JSON, which reads as no day, number or
/// choice.
/// </summary>
internal sealed class CardData(IReadOnlyDictionary<string, string> values, Client client)
{
    private const int LongestPick = 200;

    public static CardData Empty { get; } = new(new Dictionary<string, string>(), Client.Unknown);

    /// <summary>Reads what an object holds.</summary>
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

        return new(values, Client.Unknown);
    }

    /// <summary>The same, sent by a client of which this is known: it decides how a date is read.</summary>
    public CardData From(Client sender) => new(values, sender);

    /// <summary>What a person typed, cleaned for showing.</summary>
    public string Words(string name) => PlainText.Clean(values.GetValueOrDefault(name, ""));

    /// <summary>An id or a picked value, as it came.</summary>
    public string Raw(string name) => values.GetValueOrDefault(name, "");

    public SprintId Sprint => new(Raw(CardFields.Sprint));

    public BarrierId Barrier => new(Raw(CardFields.Barrier));

    public PlanId Plan => new(Raw(CardFields.Plan));

    public TouchId Touch => new(Raw(CardFields.Touch));

    /// <summary>The round's number; 0 when there is none that can be read.</summary>
    public int Round => Number(CardFields.Round).Value ?? 0;

    /// <summary>The idea's number; 0 when there is none that can be read.</summary>
    public int Idea => Number(CardFields.Idea).Value ?? 0;

    /// <summary>A whole number from 0.</summary>
    public Reading<int> Number(string name) => Reading<int>.Of(Raw(name), NumberText.Read);

    /// <summary>Several whole numbers, each once.</summary>
    public Reading<ImmutableArray<int>> Numbers(string name)
    {
        var picked = ListText.Of(Raw(name)).Select(NumberText.Read).Distinct().ToList();
        return ReadingList.Of(picked.Count, picked.OfType<int>(), Raw(name));
    }

    /// <summary>A toggle, on or off.</summary>
    public Reading<bool> Toggle(string name) => Reading<bool>.Of(Raw(name), ToggleText.Read);

    /// <summary>
    /// A person by the id that a people picker gave (of several, separated by commas, the first), or null.
    /// </summary>
    public MemberId? Person(string name) => Guid.TryParse(Picked(name), out var id) ? new(id.ToString("D")) : null;

    /// <summary>
    /// What a people picker gave: an Entra id, of several the first; or what its client sends instead, in one line.
    /// </summary>
    public string Picked(string name)
    {
        var first = Raw(name).Split(',')[0].Trim();
        return Guid.TryParse(first, out _)
            ? first
            : PlainText.Excerpt(Words(name).ReplaceLineEndings(" "), LongestPick);
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

        return new(all, client);
    }

    // No JSON member that a card sends is called so: what is sent is cleaned of it.
    private static string MissOf(string name) => "\0missed " + name;

    /// <summary>A time of day.</summary>
    public Reading<LocalTime> Time(string name) => Reading<LocalTime>.Of(Raw(name), TimeText.Read);

    /// <summary>A day of this century.</summary>
    public Reading<LocalDate> Date(string name) =>
        Reading<LocalDate>.Of(Raw(name), typed => DayText.Read(typed, client));

    /// <summary>Days of this century, one or several; without a year, from a given day on.</summary>
    public Reading<ImmutableArray<DateInterval>> Spans(string name, LocalDate from) =>
        SpanList.Read(Raw(name), client, from);

    /// <summary>One picked value of a known set (the words of <c>docs/cards.md</c>).</summary>
    public Reading<T> Choice<T>(string name)
        where T : struct, Enum =>
        Choices<T>(name) switch
        {
            { Value: [var one] } => Reading<T>.Of(one),
            { Value: { Length: > 1 } } => Reading<T>.Not(Raw(name)),
            { Unreadable: { } text } => Reading<T>.Not(text),
            _ => Reading<T>.LeftOut,
        };

    /// <summary>Picked values of a known set, each once.</summary>
    public Reading<ImmutableArray<T>> Choices<T>(string name)
        where T : struct, Enum
    {
        var picked = ListText.Of(Raw(name)).Select(Cards.Choices<T>.Read).Distinct().ToList();
        return ReadingList.Of(picked.Count, picked.OfType<T>(), Raw(name));
    }

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

    private static string? Scalar(JToken? token) => token is { } value ? Text(value) : null;

    private static string? Text(JToken value) =>
        value.Type switch
        {
            JTokenType.String => Whole((string?)value ?? ""),
            JTokenType.Integer or JTokenType.Float => ((JValue)value).ToString(CultureInfo.InvariantCulture),
            JTokenType.Boolean => (bool)value ? "true" : "false",
            JTokenType.Null or JTokenType.Undefined => null,
            JTokenType.Array when value.All(one => one.Type == JTokenType.String) => Whole(
                string.Join(',', value.Select(one => (string?)one))
            ),
            _ => Whole(value.ToString(Formatting.None)),
        };

    // Half a character (a client cut a text in the middle of it) is left out: what stands around it was written all the
    // same.
    private static string Whole(string text) =>
        string.Concat(text.EnumerateRunes()).Replace(TeamsIds.NoCharacter, "", StringComparison.Ordinal);
}
