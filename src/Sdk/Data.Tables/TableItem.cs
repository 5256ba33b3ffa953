namespace Data.Tables;

/// <summary>A table of an account.</summary>
public sealed class TableItem
{
    internal TableItem(string name) => Name = name;

    /// <summary>The table's name, in the case it was created with.</summary>
    public string Name { get; }
}
