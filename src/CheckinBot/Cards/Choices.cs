using System.Collections.Immutable;

namespace CheckinBot.Cards;

/// <summary>
/// The words that stand for an enum's values on cards: the value's name with a small first letter, for example
/// <c>onTrack</c>.
/// </summary>
internal static class Choices<T>
    where T : struct, Enum
{
    private static readonly ImmutableDictionary<string, T> Known = Enum.GetValues<T>()
        .ToImmutableDictionary(Write, StringComparer.OrdinalIgnoreCase);

    public static string Write(T value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static T? Read(string word) => Known.TryGetValue(word, out var value) ? value : null;
}
