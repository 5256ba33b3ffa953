using System.Text.Json.Nodes;

namespace Simulator.Tests;

/// <summary>Charts as a bot sends them, each with words to stand in for it.</summary>
internal static class Charts
{
    public static JsonNode Stacked() =>
        JsonNode.Parse(
            """
            {"type":"Chart.HorizontalBar.Stacked","id":"going","title":"How it goes","showTitle":true,"xAxisTitle":"People",
             "data":[
               {"title":"Round 1","data":[{"legend":"On track","value":3,"color":"good"},{"legend":"Wobbling","value":0,"color":"warning"},{"legend":"Stuck","value":1,"color":"attention"}]},
               {"title":"Round 2, after half-term","data":[{"legend":"On track","value":2,"color":"good"},{"legend":"Wobbling","value":3,"color":"warning"},{"legend":"Stuck","value":1,"color":"attention"}]}],
             "fallback":{"type":"TextBlock","text":"Round 1: 3 on track, 1 stuck","wrap":true}}
            """
        )!;

    public static JsonNode Upright() =>
        JsonNode.Parse(
            """
            {"type":"Chart.VerticalBar","id":"answers","title":"Answers","showTitle":true,"xAxisTitle":"Round","yAxisTitle":"People","showBarValues":true,"color":"neutral",
             "data":[{"x":"Round 1","y":6},{"x":"Round 2","y":3},{"x":"Round 3","y":0},{"x":"Round 4 (now)","y":5,"color":"categoricalBlue"},{"x":"5","y":2},{"x":"6","y":4},{"x":"7","y":1},{"x":"8","y":12}],
             "fallback":{"type":"TextBlock","text":"6 answers in round 1","wrap":true}}
            """
        )!;

    /// <summary>A card to answer on an older client too, with charts above.</summary>
    public static JsonNode Question(params IEnumerable<Person> refreshedFor)
    {
        var card = Scene.Question("How is it going?", refreshedFor);
        card["body"]!.AsArray().Insert(0, Stacked());
        card["body"]!.AsArray().Insert(1, Upright());
        card["actions"]![0]!["fallback"] = JsonNode.Parse(
            """{"type":"Action.Submit","title":"Send","data":{"round":1,"verb":"answer"}}"""
        );
        return card;
    }
}
