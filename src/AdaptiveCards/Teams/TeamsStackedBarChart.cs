using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Bars from left to right, each of parts laid end to end; all on one scale.</summary>
/// <param name="fallback">Drawn by a client that does not know charts.</param>
public sealed class TeamsStackedBarChart(AdaptiveElement fallback) : TeamsChart(fallback)
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Chart.HorizontalBar.Stacked";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The bars from top to bottom, written as <c>data</c>. Always written.</summary>
    public List<TeamsStackedBar> Bars { get; set; } = [];

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray("data"u8);
        foreach (var bar in Bars)
            bar.WriteTo(writer);
        writer.WriteEndArray();
        base.WriteProperties(writer);
    }
}

/// <summary>One bar of a <see cref="TeamsStackedBarChart"/>.</summary>
/// <param name="Title">What the bar stands for, such as <c>Round 3</c>.</param>
/// <param name="Parts">Its parts from left to right.</param>
public sealed record TeamsStackedBar(string Title, params IReadOnlyList<TeamsBarPart> Parts)
{
    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("title"u8, Title);
        writer.WriteStartArray("data"u8);
        foreach (var part in Parts)
            part.WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

/// <summary>One part of a <see cref="TeamsStackedBar"/>.</summary>
/// <param name="Legend">What the part counts; parts of one name share one line of the legend, so give them one colour.</param>
/// <param name="Value">How long the part is: finite, from 0.</param>
/// <param name="Color">The colour. Default: the next of the client's own.</param>
public sealed record TeamsBarPart(string Legend, double Value, TeamsChartColor Color = TeamsChartColor.Default)
{
    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("legend"u8, Legend);
        writer.WriteNumber("value"u8, Value);
        writer.WriteWord("color"u8, Words.ChartColor, (int)Color);
        writer.WriteEndObject();
    }
}
