using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;
using CheckinBot.Store;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CheckinBot.Chat;

/// <summary>Answers what people write to the bot: a word it knows, or help. What it overhears in a group is not for it.</summary>
internal sealed class WordTurns(IEnumerable<IChatWord> words, HelpWord help, Answers answers, TimeProvider time)
{
    private readonly Dictionary<string, IChatWord> byWord =
        words.SelectMany(word => word.Words.Select(text => (text, word))).ToDictionary(one => one.text, one => one.word, StringComparer.OrdinalIgnoreCase);

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

        var word = byWord.GetValueOrDefault(PlainText.Clean(Mentions.WithoutBot(activity)).TrimEnd('.', '!', '?'), help);
        var call = new WordCall(caller, CallerOf.Command(caller, activity), time.Now());
        if (await LetterAsync(word, call, cancellationToken) is { } letter)
        {
            await answers.TrySendAsync(CallerOf.Here(activity, caller.Chat), letter, cancellationToken);
        }
    }

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

    private static async Task<Activity?> LetterAsync(IChatWord word, WordCall call, CancellationToken cancellationToken)
    {
        try
        {
            return (await word.AnswerAsync(call, cancellationToken))?.ToActivity();
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
