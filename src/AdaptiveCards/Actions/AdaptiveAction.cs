using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>What a button, or a press on an element, does.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    /// <summary>The words on the button. Default: none.</summary>
    public string? Title { get; set; }

    /// <summary>The address of a small picture beside the words. Default: none.</summary>
    public Uri? IconUrl { get; set; }

    /// <summary>How strongly the button is drawn. Default: plain.</summary>
    public AdaptiveActionStyle Style { get; set; }

    /// <summary>In the row of buttons or in the overflow menu (schema 1.5). Default: in the row.</summary>
    public AdaptiveActionMode Mode { get; set; }

    /// <summary>Shown on hovering and read by screen readers (schema 1.5). Default: none.</summary>
    public string? Tooltip { get; set; }

    /// <summary>False to grey the button out (schema 1.5); Teams ignores it on <see cref="AdaptiveSubmitAction"/>. Default: true.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteText("title"u8, Title);
        if (IconUrl is not null)
            writer.WriteUrl("iconUrl"u8, IconUrl);
        writer.WriteWord("style"u8, Words.ActionStyle, (int)Style);
        writer.WriteWord("mode"u8, Words.ActionMode, (int)Mode);
        writer.WriteText("tooltip"u8, Tooltip);
        writer.WriteFlag("isEnabled"u8, IsEnabled, unless: true);
    }
}
