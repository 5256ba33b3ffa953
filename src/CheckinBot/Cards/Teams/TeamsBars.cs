namespace CheckinBot.Cards.Teams;

/// <summary>One bar of a chart of bars side by side.</summary>
/// <param name="Label">What stands below the bar, written as <c>x</c>; a few letters, as bars get narrow.</param>
/// <param name="Value">How high the bar is, written as <c>y</c>: from 0.</param>
internal sealed record TeamsBar(string Label, int Value)
{
    public Dictionary<string, object> ToData() => new() { ["x"] = Label, ["y"] = Value };
}

/// <summary>One bar of a chart of stacked bars.</summary>
/// <param name="Title">What the bar stands for, such as <c>Round 3</c>.</param>
/// <param name="Parts">Its parts from left to right.</param>
internal sealed record TeamsStackedBar(string Title, params IReadOnlyList<TeamsBarPart> Parts)
{
    public Dictionary<string, object> ToData() =>
        new() { ["title"] = Title, ["data"] = Parts.Select(part => part.ToData()).ToList() };
}

/// <summary>One part of a <see cref="TeamsStackedBar"/>.</summary>
/// <param name="Legend">What the part counts; parts of one name share one line of the legend, so give them one
/// colour.</param>
/// <param name="Value">How long the part is: from 0.</param>
/// <param name="Color">One of <see cref="TeamsChartColor"/>.</param>
internal sealed record TeamsBarPart(string Legend, int Value, string Color)
{
    public Dictionary<string, object> ToData() =>
        new()
        {
            ["legend"] = Legend,
            ["value"] = Value,
            ["color"] = Color,
        };
}
