using System.Reflection;
using CheckinBot.Domain;

namespace CheckinBot.Tests.OlderRows;

/// <summary>
/// What a fact's declaration says of a value that a row leaves out: its default, or that it must be there.
/// </summary>
internal sealed record Declared(bool MustBeThere, object? Default)
{
    /// <summary>
    /// Every value in an event that has columns, by its path: <c>Plan_Care</c>, <c>Plan_Care_From</c>.
    /// </summary>
    public static IEnumerable<(string Path, Declared Says)> In(LogEvent sample, IReadOnlyCollection<string> columns) =>
        In(sample, "", columns);

    /// <summary>The value at a path, null when a fact on the way is.</summary>
    public static object? At(object fact, string path) =>
        path.Split('_')
            .Aggregate((object?)fact, (inside, name) => inside?.GetType().GetProperty(name)!.GetValue(inside));

    private static IEnumerable<(string, Declared)> In(
        object fact,
        string prefix,
        IReadOnlyCollection<string> columns
    ) =>
        fact.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property =>
                columns.Any(column =>
                    column == prefix + property.Name
                    || column.StartsWith(prefix + property.Name + '_', StringComparison.Ordinal)
                )
            )
            .SelectMany(property =>
                Inside(fact, property, prefix, columns).Prepend((prefix + property.Name, Of(fact, property)))
            );

    private static IEnumerable<(string, Declared)> Inside(
        object fact,
        PropertyInfo property,
        string prefix,
        IReadOnlyCollection<string> columns
    ) =>
        property.GetValue(fact) is { } value
        && columns.Any(column => column.StartsWith(prefix + property.Name + '_', StringComparison.Ordinal))
            ? In(value, prefix + property.Name + '_', columns)
            : [];

    private static Declared Of(object fact, PropertyInfo property)
    {
        var made = fact.GetType().GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        var parameters = made.GetParameters();
        if (parameters.FirstOrDefault(one => one.Name == property.Name) is { } parameter)
        {
            return new(new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull, null);
        }

        var fresh = made.Invoke([.. parameters.Select(one => fact.GetType().GetProperty(one.Name!)!.GetValue(fact))]);
        return new(MustBeThere: false, property.GetValue(fresh));
    }
}
