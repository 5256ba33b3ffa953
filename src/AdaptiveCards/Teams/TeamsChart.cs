using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>
/// A chart, which only Teams and hosts like it draw. Many a client does not (Teams on a phone is promised schema 1.2 only), so none can be
/// made or written without an element that says the same and is drawn in its place. What the person sees on hovering is not there for
/// a finger: a number that matters belongs in text too.
/// The wire format is that of https://adaptivecards.microsoft.com and of <c>Microsoft.Teams.Cards</c> (microsoft/teams.net, Core.cs), schema 1.5.
/// Neither says whether a client reads a chart's words as markdown; put no text in that a person wrote.
/// </summary>
public abstract class TeamsChart : AdaptiveElement
{
    /// <summary>A chart with what stands in for it.</summary>
    /// <param name="fallback">Drawn by a client that does not know charts.</param>
    protected TeamsChart(AdaptiveElement fallback)
    {
        ArgumentNullException.ThrowIfNull(fallback);
        Fallback = fallback;
    }

    /// <summary>What the chart is about; drawn only with <see cref="ShowTitle"/>. Default: none.</summary>
    public string? Title { get; set; }

    /// <summary>True to draw <see cref="Title"/> above the chart. Default: false.</summary>
    public bool ShowTitle { get; set; }

    /// <summary>False to leave the names of the colours out. Default: true.</summary>
    public bool ShowLegend { get; set; } = true;

    /// <summary>What the horizontal axis counts or names. Default: none.</summary>
    public string? XAxisTitle { get; set; }

    /// <summary>What the vertical axis counts or names. Default: none.</summary>
    public string? YAxisTitle { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Fallback?.Content is null)
            throw new InvalidOperationException("A chart needs an element as its fallback: many clients draw no charts.");
        writer.WriteText("title"u8, Title);
        writer.WriteFlag("showTitle"u8, ShowTitle);
        writer.WriteFlag("showLegend"u8, ShowLegend, unless: true);
        writer.WriteText("xAxisTitle"u8, XAxisTitle);
        writer.WriteText("yAxisTitle"u8, YAxisTitle);
        base.WriteProperties(writer);
    }
}
