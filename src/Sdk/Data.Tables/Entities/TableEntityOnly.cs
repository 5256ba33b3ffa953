namespace Data.Tables;

/// <summary>The one place that says which entity types this subset of the package knows.</summary>
internal static class TableEntityOnly
{
    public static TableEntity Require(ITableEntity? entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity as TableEntity ?? throw Unsupported(entity.GetType());
    }

    public static T Return<T>(TableEntity entity) where T : class => entity as T ?? throw Unsupported(typeof(T));

    public static void Require<T>() where T : class
    {
        if (!typeof(T).IsAssignableFrom(typeof(TableEntity)))
            throw Unsupported(typeof(T));
    }

    private static NotSupportedException Unsupported(Type type) =>
        new($"{type.Name} cannot be mapped to a row: this subset of Azure.Data.Tables knows {nameof(TableEntity)} only.");
}
