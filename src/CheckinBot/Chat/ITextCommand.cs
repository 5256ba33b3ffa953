using CheckinBot.Cards;
using CheckinBot.EventStore;

namespace CheckinBot.Chat;

/// <summary>
/// What the bot answers to a word, or null when the answer was no message of its own. One class a word; found by it.
/// </summary>
internal interface ITextCommand
{
    /// <summary>Lower case; the first is the one that is shown to people.</summary>
    IReadOnlyList<string> Words { get; }

    /// <summary>Other ways to write it, which no card names.</summary>
    IReadOnlyList<string> Also => [];

    /// <summary>
    /// True when what follows the word is taken as text (<see cref="TextCommandCall.Text"/>); else more words make it
    /// something that is not known.
    /// </summary>
    bool TakesText => false;

    /// <summary>False in a chat where it is a word like any that is not known.</summary>
    bool IsKnownIn(ChatKind chat) => true;

    Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken);
}
