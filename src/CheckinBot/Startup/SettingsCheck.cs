using System.ComponentModel;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CheckinBot.Startup;

/// <summary>
/// Finds what is wrong with the settings as they were written, before anything is made of them: keys that nobody knows,
/// values that are of another kind, placeholders of the instructions. Each problem is a sentence that names the key and
/// the fix. What a value means is for its options to judge.
/// </summary>
internal static partial class SettingsCheck
{
    /// <summary>Throws <see cref="OptionsValidationException"/> when there is a problem.</summary>
    public static void Check(IConfiguration configuration)
    {
        if (Problems(configuration) is { Count: > 0 } problems)
        {
            throw new OptionsValidationException("settings", typeof(KnownSettings), problems);
        }
    }

    public static IReadOnlyList<string> Problems(IConfiguration configuration) =>
        [
            .. configuration
                .AsEnumerable()
                .Where(one => one.Value is not null && IsOurs(one.Key))
                .OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => Problem(one.Key, one.Value!))
                .OfType<string>(),
            .. FrameworkSettings.Problems(configuration),
        ];

    private static bool IsOurs(string key) =>
        key.StartsWith(KnownSettings.Identity, StringComparison.OrdinalIgnoreCase)
        || (key.Contains(':', StringComparison.Ordinal) && KnownSettings.Sections.Contains(key.Split(':')[0]));

    private static string? Problem(string key, string value) =>
        KnownSettings.Find(key) switch
        {
            null => Unknown(key),
            _ when Placeholder().IsMatch(value) =>
                $"{key} still holds a placeholder of the instructions. Put the real value in its place.",
            { IsList: false } known when value.Length > 0 && !Converts(known.Type, value) => OfAnotherKind(
                known,
                value
            ),
            _ => null,
        };

    private static string Unknown(string key) =>
        Nearest.To(key, KnownSettings.All.Keys) is { } likeliest
            ? $"{key} is no setting of CheckinBot. Did you mean {likeliest}?"
            : $"{key} is no setting of CheckinBot. Remove it; the README lists all there are.";

    private static string OfAnotherKind(KnownSetting known, string value)
    {
        var type = Nullable.GetUnderlyingType(known.Type) ?? known.Type;
        var (kind, example) =
            type == typeof(bool)
                ? ("neither true nor false", "true or false")
                : ("no whole number", $"a whole number such as {known.Standard ?? 365}");
        return $"{known.Key} is \"{value}\", which is {kind}. Set it to {example}, or leave it out.";
    }

    // As the binder converts it.
    private static bool Converts(Type type, string value)
    {
        try
        {
            _ = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value);
            return true;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^\s*<.*>\s*$|YOUR-HOST|\bACCOUNT\.table\.|^0{8}-0{4}-0{4}-0{4}-0{12}$")]
    private static partial Regex Placeholder();
}
