using System.Text.Json.Nodes;

namespace AdaptiveCards.Tests;

/// <summary>What AdaptiveCards writes, read by the parser that Microsoft publishes on npm.</summary>
public sealed class MicrosoftParserTests
{
    private static readonly NpmFolder _parser = new(Repository.At("tests", "AdaptiveCards.Tests", "npm"));

    private static async Task<(string[] Complaints, JsonNode Understood)> Read(string json)
    {
        var answer = JsonNode.Parse(await _parser.Run("parse.cjs", json))!;
        return ([.. answer["complaints"]!.AsArray().Select(complaint => (string)complaint!)], answer["understood"]!);
    }

    [NodeFact]
    public async Task A_card_of_every_element_raises_no_complaint_but_that_a_chart_is_not_known()
    {
        var (complaints, _) = await Read(Gallery.Card().ToJson());

        Assert.Equal([Unknown(Gallery.Chart)], complaints);
    }

    [NodeFact]
    public async Task In_place_of_a_chart_it_does_not_know_it_takes_the_fallback()
    {
        var chart = new AdaptiveUnknownElement
        {
            Type = Gallery.Chart,
            Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("3 on track")),
        };
        var (_, understood) = await Read(new AdaptiveCard("1.5") { Body = { chart } }.ToJson());

        Assert.Equal("""[{"type":"TextBlock","text":"3 on track"}]""", understood["body"]!.ToJsonString());
    }

    [NodeFact]
    public async Task Every_property_it_reads_comes_back_with_the_value_that_was_written()
    {
        var card = Gallery.Card();
        var (_, understood) = await Read(card.ToJson());

        var lost = Missing(Json.Of(card), understood, "card").Where(path => !IsHeaderOfInnerCard(path));
        Assert.Equal("", string.Join(", ", lost));
    }

    [NodeFact]
    public async Task The_parser_does_complain_of_a_word_the_schema_lacks()
    {
        var (complaints, _) = await Read(
            Gallery.Card().ToJson().Replace("\"extraLarge\"", "\"enormous\"", StringComparison.Ordinal)
        );

        Assert.Contains("""Invalid value "enormous" for property "size".""", complaints);
    }

    private static string Unknown(string type) =>
        $"""Unknown element type "{type}". Fallback will be used if present.""";

    // The parser keeps the schema and version of the outermost card only.
    private static bool IsHeaderOfInnerCard(string path) =>
        path.EndsWith(".card.$schema", StringComparison.Ordinal)
        || path.EndsWith(".card.version", StringComparison.Ordinal);

    private static IEnumerable<string> Missing(JsonNode? written, JsonNode? understood, string path) =>
        (written, understood) switch
        {
            (JsonObject from, _) when IsChart(from) => Missing(from["fallback"], understood, $"{path}.fallback"),
            // An element to show or hide that is told nothing more may be its id alone.
            (JsonObject { Count: 1 } from, JsonValue to) when from["elementId"] is { } id => Same(id, to) ? [] : [path],
            (JsonObject from, JsonObject to) => from.SelectMany(member =>
                Missing(member.Value, to[member.Key], $"{path}.{member.Key}")
            ),
            (JsonArray from, JsonArray to) when from.Count == to.Count => from.Zip(to)
                .SelectMany((pair, index) => Missing(pair.First, pair.Second, $"{path}[{index}]")),
            _ => Same(written, understood) ? [] : [path],
        };

    private static bool IsChart(JsonObject written) =>
        ((string?)written["type"])?.StartsWith("Chart.", StringComparison.Ordinal) == true;

    // The parser gives enums back in its own capitals.
    private static bool Same(JsonNode? written, JsonNode? understood) =>
        string.Equals(written?.ToJsonString(), understood?.ToJsonString(), StringComparison.OrdinalIgnoreCase);
}
