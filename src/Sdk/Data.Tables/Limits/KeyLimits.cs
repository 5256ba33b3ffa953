namespace Data.Tables;

/// <summary>
/// What a PartitionKey or RowKey may be. 512 characters are within both readings of the documented "1 KiB".
/// Messages never repeat the key: it may hold a person's id.
/// </summary>
internal static class KeyLimits
{
    public const int MaxLength = 512;

    public static void Check(string? key, string name)
    {
        if (key is null)
            throw new ArgumentException($"The {name} is missing. It may be empty, but it must be set.", name);
        if (key.Length > MaxLength)
            throw new ArgumentException($"The {name} has {key.Length} characters; at most {MaxLength} are allowed.", name);
        var bad = key.AsSpan().IndexOfAny(Forbidden);
        if (bad >= 0)
            throw new ArgumentException($"The {name} holds U+{(int)key[bad]:X4}; / \\ # ? and control characters are not allowed.", name);
        EntityLimits.CheckUtf16(key, name);
    }

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(
        [.. "/\\#?", .. Enumerable.Range(0, 0x20).Select(code => (char)code), .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code)]);
}
