using CheckinBot.Cards;
using CheckinBot.Chat.TextCommands;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Store;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CheckinBot.Chat;

/// <summary>
/// Answers what people write to the bot: a word it knows, or the words that they may have meant. What it overhears in a
/// group is not for it.
/// </summary>
internal sealed class TextCommandDispatcher(
    IEnumerable<ITextCommand> words,
    HelpTextCommand help,
    ReplySender answers,
    TimeProvider time
)
{
    private const string NotUnderstood =
        "Sorry, I did not understand that, so nothing is kept of it. Here is your sprint, with what you can do.";

    private readonly Dictionary<string, ITextCommand> byWord = words
        .SelectMany(word => word.Words.Concat(word.Also).Select(text => (Key: Token.Key(text), word)))
        .DistinctBy(one => one.Key)
        .ToDictionary(one => one.Key, one => one.word, StringComparer.Ordinal);

    public async Task AnswerAsync(IMessageActivity activity, CancellationToken cancellationToken)
    {
        if (!IsForMe(activity))
        {
            return;
        }

        if (CallerOf.Activity(activity) is not { } caller)
        {
            await SayAsync(activity, Reply.WhoAreYou.Sentence, cancellationToken);
            return;
        }

        var said = WrittenTextCommand.Of(Written(activity), byWord);
        if (await AnswerAsync(said, caller, activity, cancellationToken) is { } answer)
        {
            await answers.TrySendAsync(CallerOf.Here(activity, caller.Chat), answer, cancellationToken);
        }
    }

    private async Task<Activity?> AnswerAsync(
        WrittenTextCommand said,
        Caller caller,
        IMessageActivity activity,
        CancellationToken cancellationToken
    )
    {
        var word = said.Word ?? (said.Text.Length == 0 ? help : null);
        var call = new TextCommandCall(caller, CallerOf.Command(caller, activity), time.Now(), said.Rest);
        if (word?.IsKnownIn(caller.Chat.Kind) == true)
        {
            return await LetterAsync(word, call, cancellationToken);
        }

        return caller.Chat.Kind != ChatKind.Personal && LikelyTextCommands.AreOfTheSprint(said.Text)
            ? await LetterAsync(help, call, cancellationToken, NotUnderstood)
            : Plain(LikelyTextCommands.Sentence(said.Text, caller.Chat.Kind));
    }

    // A mention's text as its entity says it; some clients name the bot there only.
    private static string Written(IMessageActivity activity) =>
        WrittenText.Of(activity.Text ?? "", Mentions.OfBot(activity), activity.Recipient?.Name ?? "");

    /// <summary>Says what came of a button to a client that knows no answer to it.</summary>
    public async Task SayAsync(IMessageActivity activity, string sentence, CancellationToken cancellationToken)
    {
        if (CallerOf.Chat(activity) is { } chat)
        {
            await answers.TrySendAsync(CallerOf.Here(activity, chat), Plain(sentence), cancellationToken);
        }
    }

    private static bool IsForMe(IMessageActivity activity) =>
        CallerOf.Chat(activity) is { Kind: ChatKind.Personal } || Mentions.OfBot(activity).Any();

    // A sentence may hold a name or what somebody typed: never markdown.
    private static Activity Plain(string sentence)
    {
        var message = MessageFactory.Text(sentence);
        message.TextFormat = TextFormatTypes.Plain;
        return message;
    }

    private static async Task<Activity?> LetterAsync(
        ITextCommand word,
        TextCommandCall call,
        CancellationToken cancellationToken,
        string? above = null
    )
    {
        try
        {
            var letter = await word.AnswerAsync(call, cancellationToken);
            letter?.Card.Body.InsertRange(0, above is null ? [] : [CardParts.Line(above)]);
            return letter?.ToActivity();
        }
        catch (StoreUnavailableException)
        {
            return Plain("I cannot reach my records just now. Nothing is lost; please write to me again in a moment.");
        }
        catch (UnreadableLogException)
        {
            return Plain(Reply.Unreadable.Sentence);
        }
        catch (DeliveryException)
        {
            return Plain(Reply.NotAsked.Sentence);
        }
    }
}
