using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Chat;

/// <summary>
/// Somebody chose an action in the menu of a chat message, or sent its dialog (then <paramref name="Data"/> is what
/// they filled in). <paramref name="MessageId"/>, <paramref name="Text"/> and <paramref name="Link"/> are the
/// message's, as Teams sent them; each may be empty.
/// </summary>
internal sealed record MessageCall(
    Caller Caller,
    CardData Data,
    CommandId Command,
    Instant Now,
    string MessageId,
    string Text,
    string Link
)
{
    /// <summary>The same as a press on a card of this sprint, for what both share.</summary>
    public CardCall OnCardOf(SprintId sprint) =>
        new(Caller, CardData.Empty.With(CardFields.Sprint, sprint.Value), Command, Now, "");
}

/// <summary>What a message action answers with: a card in a dialog, or a sentence in it.</summary>
internal sealed record Dialog(AdaptiveCard? Card, string Sentence)
{
    public static Dialog Show(AdaptiveCard card) => new(card, "");

    public static Dialog Say(string sentence) => new(null, sentence);
}

/// <summary>An action in the menu of a chat message. One class a command of the manifest; found by it.</summary>
internal interface IMessageAction
{
    /// <summary>As in <c>manifest/manifest.json</c>.</summary>
    string Command { get; }

    Task<Dialog> OpenAsync(MessageCall call, CancellationToken cancellationToken);

    Task<Dialog> SubmitAsync(MessageCall call, CancellationToken cancellationToken);
}
