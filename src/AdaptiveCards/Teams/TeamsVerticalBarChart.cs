using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Bars side by side, each as high as its value.</summary>
/// <param name="fallback">Drawn by a client that does not know charts.</param>
public sealed class TeamsVerticalBarChart(AdaptiveElement fallback) : TeamsChart(fallback)
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Chart.VerticalBar";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The bars from left to right, written as <c>data</c>. Always written.</summary>
    public List<TeamsBar> Bars { get; set; } = [];

    /// <summary>The colour of bars that have none of their own. Default: the client's own.</summary>
    public TeamsChartColor Color { get; set; }

    /// <summary>True to write each value at its bar. Default: false.</summary>
    public bool ShowBarValues { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray("data"u8);
        foreach (var bar in Bars)
            bar.WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteWord("color"u8, Words.ChartColor, (int)Color);
        writer.WriteFlag("showBarValues"u8, ShowBarValues);
        base.WriteProperties(writer);
    }
}

/// <summary>One bar of a <see cref="TeamsVerticalBarChart"/>.</summary>
/// <param name="Label">What stands below the bar, written as <c>x</c>; a few letters, as bars get narrow.</param>
/// <param name="Value">How high the bar is, written as <c>y</c>: finite, from 0.</param>
/// <param name="Color">The colour. Default: that of the chart.</param>
public sealed record TeamsBar(string Label, double Value, TeamsChartColor Color = TeamsChartColor.Default)
{
    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("x"u8, Label);
        writer.WriteNumber("y"u8, Value);
        writer.WriteWord("color"u8, Words.ChartColor, (int)Color);
        writer.WriteEndObject();
    }
}
