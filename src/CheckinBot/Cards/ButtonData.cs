namespace CheckinBot.Cards;

/// <summary>
/// What a button sends besides the card's inputs: our own ids and words, as plain values (text and whole numbers).
/// </summary>
internal sealed class ButtonData : Dictionary<string, object>
{
    public ButtonData()
        : base(StringComparer.Ordinal) { }

    private ButtonData(ButtonData other)
        : base(other, StringComparer.Ordinal) { }

    /// <summary>The same with one more, or with another value for it.</summary>
    public ButtonData With(string name, object value) => new(this) { [name] = value };
}
