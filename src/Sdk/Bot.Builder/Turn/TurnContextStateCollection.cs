namespace Bot.Builder;

/// <summary>Values that live as long as a turn, by name or by type. Not thread safe.</summary>
public sealed class TurnContextStateCollection
{
    private readonly Dictionary<string, object> values = [];

    /// <summary>The value of that name, or null if there is none or it has another type.</summary>
    public T? Get<T>(string key)
        where T : class => values.GetValueOrDefault(key) as T;

    /// <summary>The value kept under its type's name.</summary>
    public T? Get<T>()
        where T : class => Get<T>(typeof(T).FullName!);

    /// <summary>Keeps a value; null forgets it.</summary>
    public void Set<T>(string key, T? value)
        where T : class
    {
        if (value is null)
            values.Remove(key);
        else
            values[key] = value;
    }

    /// <summary>Keeps a value under its type's name; null forgets it.</summary>
    public void Set<T>(T? value)
        where T : class => Set(typeof(T).FullName!, value);

    /// <summary>Keeps a value under its type's name.</summary>
    /// <exception cref="ArgumentException">There is one already.</exception>
    public void Add<T>(T value)
        where T : class => values.Add(typeof(T).FullName!, value);
}
