namespace AdaptiveCards;

/// <summary>
/// An element that the model does not name, such as a chart of Teams: its members go into
/// <see cref="AdaptiveTypedElement.AdditionalProperties"/>, and it wants a <see cref="AdaptiveTypedElement.Fallback"/>.
/// </summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    /// <inheritdoc/>
    public override string Type { get; set; }
}
