using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;
using CheckinBot.Store;

namespace CheckinBot.Chat;

/// <summary>Answers what people write to the bot: a word it knows, or help.</summary>
internal sealed class WordTurns(IEnumerable<IChatWord> words, HelpWord help, Post post, TimeProvider time)
{
    private readonly Dictionary<string, IChatWord> byWord =
        words.SelectMany(word => word.Words.Select(text => (text, word))).ToDictionary(one => one.text, one => one.word, StringComparer.OrdinalIgnoreCase);

    public async Task AnswerAsync(IMessageActivity activity, CancellationToken cancellationToken)
    {
        if (CallerOf.Activity(activity) is not { } caller)
        {
            return;
        }

        var word = byWord.GetValueOrDefault(PlainText.Clean(activity.RemoveRecipientMention() ?? "").TrimEnd('.', '!', '?'), help);
        var call = new WordCall(caller, CallerOf.Command(caller, activity), time.Now());
        if (await LetterAsync(word, call, cancellationToken) is { } letter)
        {
            await post.SendAsync(CallerOf.Here(activity, caller.Chat), letter, cancellationToken);
        }
    }

    /// <summary>Says what came of a button to a client that knows no answer to it.</summary>
    public async Task SayAsync(IMessageActivity activity, string sentence, CancellationToken cancellationToken)
    {
        if (CallerOf.Chat(activity) is { } chat)
        {
            await post.SendAsync(CallerOf.Here(activity, chat), MessageFactory.Text(sentence), cancellationToken);
        }
    }

    private static async Task<Activity?> LetterAsync(IChatWord word, WordCall call, CancellationToken cancellationToken)
    {
        try
        {
            return (await word.AnswerAsync(call, cancellationToken))?.ToActivity();
        }
        catch (StoreUnavailableException)
        {
            return MessageFactory.Text("I cannot reach my records just now. Nothing is lost; please write to me again in a moment.");
        }
    }
}
