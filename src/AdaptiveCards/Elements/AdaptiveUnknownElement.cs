namespace AdaptiveCards;

/// <summary>
/// An element this model does not name, such as a pie chart of Teams: its members go into
/// <see cref="AdaptiveTypedElement.AdditionalProperties"/>, and it wants a <see cref="AdaptiveTypedElement.Fallback"/>.
/// </summary>
/// <param name="type">The name of the type on the wire, such as <c>Chart.Pie</c>.</param>
public sealed class AdaptiveUnknownElement(string type) : AdaptiveElement
{
    /// <inheritdoc/>
    public override string Type { get; } = type;
}
