using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// A text that is equal for values of equal content: collections have no equality of their own. Sets and maps are
/// ordered.
/// </summary>
internal static class Canonical
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    public static string Of(object? value) =>
        value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            Enum or ValueType and (IFormattable or bool) => FormattableString.Invariant($"{value}"),
            IDictionary map => "{" + string.Join(',', Entries(map).Order(StringComparer.Ordinal)) + "}",
            IEnumerable many when IsSet(value) => "{"
                + string.Join(',', many.Cast<object?>().Select(Of).Order(StringComparer.Ordinal))
                + "}",
            IEnumerable many => "[" + string.Join(',', many.Cast<object?>().Select(Of)) + "]",
            _ => Fields(value),
        };

    // Only what is stored counts: what is computed from it would be said twice.
    private static string Fields(object value)
    {
        var stored = Known.GetOrAdd(value.GetType(), type =>
            [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsStored)]
        );
        var parts = stored.Select(one => $"{one.Name}={Of(one.GetValue(value))}");
        return $"{value.GetType().Name}({string.Join(',', parts)})";
    }

    private static bool IsStored(PropertyInfo property) =>
        property.DeclaringType!.GetField(
            $"<{property.Name}>k__BackingField",
            BindingFlags.NonPublic | BindingFlags.Instance
        )
            is not null;

    private static bool IsSet(object value) =>
        value
            .GetType()
            .GetInterfaces()
            .Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ISet<>));

    private static IEnumerable<string> Entries(IDictionary map) =>
        map.Keys.Cast<object>().Select(key => $"{Of(key)}:{Of(map[key])}");
}
