using System.Collections.Immutable;

namespace CheckinBot.Chat.Inputs;

/// <summary>
/// What one input of a card says: a value, nothing at all, or something that cannot be read. The last is never taken
/// for the second: who typed it is told. <paramref name="Unreadable"/>: what was sent, when it could not be read.
/// </summary>
internal readonly record struct Reading<T>(T? Value, string? Unreadable)
    where T : struct
{
    public static Reading<T> LeftOut => default;

    public bool IsUnreadable => Unreadable is not null;

    public static Reading<T> Of(T value) => new(value, null);

    public static Reading<T> Not(string text) => new(null, text);

    /// <summary>The value, or what this text can be read as.</summary>
    public static Reading<T> Of(string text, Func<string, T?> read)
    {
        var typed = TypedText.Of(text);
        if (typed.Length == 0)
        {
            return LeftOut;
        }

        if (read(typed) is { } value)
        {
            return Of(value);
        }

        return Not(text);
    }
}

/// <summary>Several values in one input: all of them can be read, or the whole of it is not.</summary>
internal static class ReadingList
{
    /// <param name="written">How many stand in <paramref name="text"/>.</param>
    /// <param name="read">Those that could be read.</param>
    public static Reading<ImmutableArray<T>> Of<T>(int written, IEnumerable<T> read, string text)
    {
        if (written == 0)
        {
            return Reading<ImmutableArray<T>>.LeftOut;
        }

        ImmutableArray<T> values = [.. read];
        return values.Length == written ? Reading<ImmutableArray<T>>.Of(values) : Reading<ImmutableArray<T>>.Not(text);
    }
}
