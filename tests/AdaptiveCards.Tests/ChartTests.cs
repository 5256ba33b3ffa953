namespace AdaptiveCards.Tests;

public sealed class ChartTests
{
    private static AdaptiveTextBlock InWords => new("3 on track, 1 stuck");

    [Fact]
    public void A_stacked_bar_chart_writes_its_bars_part_by_part_and_what_stands_in_for_it() => Json.Is(
        """
        {"type":"Chart.HorizontalBar.Stacked","data":[
           {"title":"Round 1","data":[{"legend":"On track","value":3,"color":"good"},{"legend":"Stuck","value":1,"color":"attention"}]},
           {"title":"Round 2","data":[]}],
         "fallback":{"type":"TextBlock","text":"3 on track, 1 stuck"}}
        """,
        new TeamsStackedBarChart(InWords)
        {
            Bars =
            {
                new("Round 1", new TeamsBarPart("On track", 3, TeamsChartColor.Good), new TeamsBarPart("Stuck", 1, TeamsChartColor.Attention)),
                new("Round 2"),
            },
        });

    [Fact]
    public void A_vertical_bar_chart_writes_its_bars_and_what_stands_in_for_it() => Json.Is(
        """
        {"type":"Chart.VerticalBar","data":[{"x":"1","y":4},{"x":"2","y":2.5,"color":"categoricalLightBlue"}],"color":"neutral","showBarValues":true,
         "fallback":{"type":"TextBlock","text":"3 on track, 1 stuck"}}
        """,
        new TeamsVerticalBarChart(InWords)
        {
            Bars = { new("1", 4), new("2", 2.5, TeamsChartColor.CategoricalLightBlue) },
            Color = TeamsChartColor.Neutral,
            ShowBarValues = true,
        });

    [Fact]
    public void Every_chart_writes_what_all_charts_and_elements_have() => Json.Is(
        """
        {"type":"Chart.VerticalBar","id":"c","data":[],"title":"Answers","showTitle":true,"showLegend":false,"xAxisTitle":"Round","yAxisTitle":"People",
         "spacing":"small","separator":true,"isVisible":false,"fallback":{"type":"TextBlock","text":"3 on track, 1 stuck"}}
        """,
        new TeamsVerticalBarChart(InWords)
        {
            Id = "c",
            Title = "Answers",
            ShowTitle = true,
            ShowLegend = false,
            XAxisTitle = "Round",
            YAxisTitle = "People",
            Spacing = AdaptiveSpacing.Small,
            Separator = true,
            IsVisible = false,
        });

    [Fact]
    public void A_chart_cannot_be_made_without_what_stands_in_for_it() =>
        Assert.Throws<ArgumentNullException>(() => new TeamsStackedBarChart(null!));

    [Fact]
    public void A_chart_whose_stand_in_was_taken_away_is_not_written()
    {
        Assert.Throws<InvalidOperationException>(() => Json.Of(new TeamsStackedBarChart(InWords) { Fallback = null }));
        Assert.Throws<InvalidOperationException>(() => Json.Of(new TeamsVerticalBarChart(InWords) { Fallback = AdaptiveFallbackElement.Drop }));
    }

    [Fact]
    public void A_number_that_no_bar_can_show_is_refused() =>
        Assert.Throws<ArgumentException>(() => Json.Of(new TeamsVerticalBarChart(InWords) { Bars = { new("1", double.NaN) } }));
}
