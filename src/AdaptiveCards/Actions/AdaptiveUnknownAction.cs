namespace AdaptiveCards;

/// <summary>
/// An action this model does not name: its members go into <see cref="AdaptiveTypedElement.AdditionalProperties"/>,
/// and it wants a <see cref="AdaptiveTypedElement.Fallback"/>.
/// </summary>
/// <param name="type">The name of the type on the wire, such as <c>Action.Popover</c>.</param>
public sealed class AdaptiveUnknownAction(string type) : AdaptiveAction
{
    /// <inheritdoc/>
    public override string Type { get; } = type;
}
