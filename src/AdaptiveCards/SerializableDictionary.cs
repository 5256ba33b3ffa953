namespace AdaptiveCards;

/// <summary>Values by name.</summary>
/// <typeparam name="TKey">What a name is.</typeparam>
/// <typeparam name="TValue">What a value is.</typeparam>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
{
    /// <summary>An empty dictionary.</summary>
    /// <param name="comparer">When two names are the same.</param>
    public SerializableDictionary(IEqualityComparer<TKey> comparer)
        : base(comparer) { }
}
