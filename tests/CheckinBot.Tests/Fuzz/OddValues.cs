using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Fuzz;

/// <summary>
/// Values that no client sends. What a <see cref="JsonNode"/> cannot hold (half a character, a number without end, a
/// key twice) stands in it as a mark, and becomes what it means when the text is written.
/// </summary>
internal static class OddValues
{
    private const string Raw = "@@raw:";
    private const string Ends = "@@";
    private const string Half = "@@half@@";
    private const string Again = "@@again:";

    private static readonly string[] Texts =
    [
        "",
        " ",
        ".",
        "..",
        "/",
        "\\",
        "#?",
        "\0",
        "\n\r\t",
        "\u202Eright\u202C",
        "\u200B\u2066\u2069\uFEFF",
        "<at>Dana</at>",
        "<script>alert(1)</script>",
        "=1+1",
        "+cmd|' /C calc'!A0",
        "' OR 1=1 --",
        "../../etc/passwd",
        "${env}",
        "{{DATE(2026)}}",
        "null",
        "true",
        "[]",
        "{}",
        "-1",
        "0",
        "1",
        "2",
        "99999999999999999999",
        "1e309",
        "NaN",
        "2026-11-27",
        "2026-02-30",
        "9999-99-99",
        "15:00",
        "25:61",
        "00000000-0000-0000-0000-000000000000",
        "personal",
        "groupChat",
        "channel",
        "add",
        "remove",
        "message",
        "invoke",
        "conversationUpdate",
        "installationUpdate",
        "leader",
        "carPark",
        "tryFirst",
        "worked",
        "weekly",
        "everything",
        "Europe/London",
        "Mars/Olympus",
        "語🙂語",
        "e\u0301\u0301\u0301\u0301\u0301",
        Half,
        $"a{Half}b",
        "http://127.0.0.1:1/",
        "https://evil.example/",
        "0123456789abcdef01234567-1",
        "0123456789abcdef01234567-9999999999",
    ];

    private static readonly string[] Numbers =
    [
        "0",
        "-1",
        "1.5",
        "2147483648",
        "9223372036854775808",
        "1e300",
        "1e999999",
        "-0",
        new('9', 400),
    ];

    public static JsonNode? Any(Random random) =>
        random.Next(12) switch
        {
            0 => null,
            1 => random.Next(2) == 0,
            2 => Raw + Numbers[random.Next(Numbers.Length)] + Ends,
            3 => new JsonObject { ["id"] = Text(random), ["a"] = new JsonArray(1, "b", null) },
            4 => new JsonArray(Text(random), null, 7, new JsonObject()),
            5 => Deep(random.Next(100)),
            6 => Long(random),
            _ => Text(random),
        };

    public static string Text(Random random) => Texts[random.Next(Texts.Length)];

    /// <summary>A member's name that will be written as one that is there already.</summary>
    public static string Twice(string name) => Again + name;

    public static string Written(string json)
    {
        var text = json.Replace(Half, "\\ud800", StringComparison.Ordinal)
            .Replace("\"" + Again, "\"", StringComparison.Ordinal);
        for (
            var at = text.IndexOf("\"" + Raw, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("\"" + Raw, at, StringComparison.Ordinal)
        )
        {
            var end = text.IndexOf(Ends + "\"", at + Raw.Length + 1, StringComparison.Ordinal);
            text = string.Concat(
                text.AsSpan(0, at),
                text.AsSpan(at + Raw.Length + 1, end - at - Raw.Length - 1),
                text.AsSpan(end + Ends.Length + 1)
            );
        }

        return text;
    }

    private static JsonNode Deep(int levels) =>
        Raw
        + string.Concat(Enumerable.Repeat("[", levels + 1))
        + string.Concat(Enumerable.Repeat("]", levels + 1))
        + Ends;

    private static JsonNode Long(Random random) =>
        random.Next(20) switch
        {
            0 => new string('x', 300_000),
            1 => new string('語', 50_000),
            2 => new JsonArray([.. Enumerable.Range(0, 20_000).Select(number => JsonValue.Create(number))]),
            3 or 4 => new string('y', 33_000),
            _ => string.Concat(Enumerable.Repeat("🌱x", random.Next(1, 700))),
        };
}
