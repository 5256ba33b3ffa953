using System.Reflection;
using CheckinBot.Store;

namespace CheckinBot.Startup;

/// <summary>
/// A setting that this version knows: its key, the type of its value, and what holds when it is left out (null: nothing
/// does).
/// </summary>
internal sealed record KnownSetting(string Key, Type Type, object? Standard)
{
    public bool IsList => Type != typeof(string) && Type.IsAssignableTo(typeof(System.Collections.IEnumerable));
}

/// <summary>
/// Every setting of the service's own: the properties of its options classes, each of which names its <c>Section</c>,
/// and the bot's identity.
/// </summary>
internal static class KnownSettings
{
    private const string Section = "Section";

    /// <summary>Root keys of the Bot Framework begin with this.</summary>
    public const string Identity = "MicrosoftApp";

    // Official keys, which stand at the root, and some that are read by hand.
    private static readonly KnownSetting[] OfTheBot =
    [
        new("MicrosoftAppType", typeof(string), null),
        new("MicrosoftAppId", typeof(string), null),
        new("MicrosoftAppPassword", typeof(string), null),
        new("MicrosoftAppTenantId", typeof(string), null),
        new("Bot:AllowedTenants", typeof(string[]), null),
        new("Bot:DangerouslyAllowUnauthenticated", typeof(bool), false),
        new("Bot:Certificate:Path", typeof(string), null),
        new("Bot:Certificate:Password", typeof(string), null),
    ];

    /// <summary>By their keys, whatever their case.</summary>
    public static IReadOnlyDictionary<string, KnownSetting> All { get; } =
        OfOptions()
            .Concat(Of(typeof(StorageOptions), "Move:From"))
            .Concat(Of(typeof(StorageOptions), "Move:To"))
            .Concat(OfTheBot)
            .DistinctBy(one => one.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(one => one.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The sections that are the service's own: whatever stands in them must be known.</summary>
    public static IReadOnlySet<string> Sections { get; } =
        All
            .Keys.Where(key => key.Contains(':', StringComparison.Ordinal))
            .Select(key => key.Split(':')[0])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The setting of this key, or null; a place in a list is its list's.</summary>
    public static KnownSetting? Find(string key)
    {
        if (All.TryGetValue(key, out var known))
        {
            return known;
        }

        return key.LastIndexOf(':') is > 0 and var end && All.TryGetValue(key[..end], out var list) && list.IsList
            ? list
            : null;
    }

    private static IEnumerable<KnownSetting> OfOptions() =>
        CheckinBotServices.Options.SelectMany(type => Of(type, (string)type.GetField(Section)!.GetRawConstantValue()!));

    private static IEnumerable<KnownSetting> Of(Type options, string section)
    {
        var standard = Activator.CreateInstance(options);
        return options
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(one => one.SetMethod is { IsPublic: true })
            .Select(one => new KnownSetting($"{section}:{one.Name}", one.PropertyType, one.GetValue(standard)));
    }
}
