namespace CheckinBot.Cards.Teams;

/// <summary>
/// Charts, which only Teams and hosts like it draw. Many a client does not (Teams on a phone is promised schema 1.2
/// only), so none is made without an element that says the same and is drawn in its place. What the person sees on
/// hovering is not there for a finger: a number that matters belongs in text too. The wire format is that of
/// https://adaptivecards.microsoft.com and of <c>Microsoft.Teams.Cards</c> (microsoft/teams.net, Core.cs), schema 1.5.
/// Neither says whether a client reads a chart's words as markdown; put no text in that a person wrote. The package
/// does not name charts, so they are its unknown elements.
/// </summary>
internal static class TeamsChart
{
    public const string StackedBars = "Chart.HorizontalBar.Stacked";
    public const string VerticalBars = "Chart.VerticalBar";

    /// <summary>Bars from left to right, each of parts laid end to end; all on one scale.</summary>
    /// <param name="title">What the chart is about, drawn above it.</param>
    /// <param name="bars">From top to bottom.</param>
    /// <param name="inWords">Drawn by a client that does not know charts.</param>
    public static AdaptiveElement Stacked(string title, IEnumerable<TeamsStackedBar> bars, AdaptiveElement inWords) =>
        Of(StackedBars, title, inWords, new() { ["data"] = bars.Select(bar => bar.ToData()).ToList() });

    /// <summary>Bars side by side, each as high as its value, with the value at it.</summary>
    /// <param name="title">What the chart is about, drawn above it.</param>
    /// <param name="color">Of every bar: one of <see cref="TeamsChartColor"/>.</param>
    /// <param name="bars">From left to right.</param>
    /// <param name="inWords">Drawn by a client that does not know charts.</param>
    public static AdaptiveElement Vertical(
        string title,
        string color,
        IEnumerable<TeamsBar> bars,
        AdaptiveElement inWords
    ) =>
        Of(
            VerticalBars,
            title,
            inWords,
            new()
            {
                ["data"] = bars.Select(bar => bar.ToData()).ToList(),
                ["color"] = color,
                ["showBarValues"] = true,
            }
        );

    private static AdaptiveUnknownElement Of(
        string type,
        string title,
        AdaptiveElement inWords,
        Dictionary<string, object> members
    )
    {
        var chart = new AdaptiveUnknownElement { Type = type, Fallback = new(inWords) };
        foreach (var (name, value) in members)
        {
            chart.AdditionalProperties[name] = value;
        }

        chart.AdditionalProperties["title"] = title;
        chart.AdditionalProperties["showTitle"] = true;
        return chart;
    }
}
