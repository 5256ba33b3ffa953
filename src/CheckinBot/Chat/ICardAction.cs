namespace CheckinBot.Chat;

/// <summary>What a button with this verb does. One class a verb; found by its verb.</summary>
internal interface ICardAction
{
    /// <summary>As in <c>docs/cards.md</c>.</summary>
    string Verb { get; }

    Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken);
}
