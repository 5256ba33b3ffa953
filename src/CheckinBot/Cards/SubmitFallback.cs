namespace CheckinBot.Cards;

/// <summary>
/// A button for clients that know only <c>Action.Submit</c>: it looks the same and sends the same, as a message, with
/// the verb among the data.
/// </summary>
internal static class SubmitFallback
{
    /// <summary>The name that the verb goes under.</summary>
    public const string VerbField = "verb";

    /// <summary>Gives the button its fallback, made from how the button stands now.</summary>
    public static AdaptiveExecuteAction WithSubmitFallback(this AdaptiveExecuteAction button)
    {
        var data = button.Data as ButtonData ?? [];
        button.Fallback = new AdaptiveFallbackElement(
            new AdaptiveSubmitAction
            {
                Id = button.Id,
                Title = button.Title,
                Style = button.Style,
                Mode = button.Mode,
                Data = data.With(VerbField, button.Verb),
                AssociatedInputs = button.AssociatedInputs,
            }
        );
        return button;
    }
}
