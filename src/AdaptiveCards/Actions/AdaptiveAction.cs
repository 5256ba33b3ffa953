using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>A button, or what a press on something else does.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    private const string Usual = "default";

    /// <summary>What stands on the button.</summary>
    public string Title { get; set; }

    /// <summary>
    /// How it stands out: <c>default</c>, <c>positive</c> or <c>destructive</c>. Default: <c>default</c>.
    /// </summary>
    public string Style { get; set; } = Usual;

    /// <summary>In sight, or behind "…" (schema 1.5). Default: in sight.</summary>
    public AdaptiveActionMode Mode { get; set; }

    internal override void WriteFirst(Utf8JsonWriter writer)
    {
        writer.WriteText("title"u8, Title);
        writer.WriteText("style"u8, Style == Usual ? null : Style);
        writer.WriteWord("mode"u8, CardWords.ActionMode, (int)Mode);
    }
}
