using System.Collections.Concurrent;
using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Placement;

namespace CheckinBot.Chat;

/// <summary>
/// Forms in messages of their own: a card that is kept up to date has no box to type in, so what somebody wants to
/// write is asked for below it, where nothing but their own press changes anything.
/// </summary>
internal sealed class Forms(TeamsClient post, GroupCards cards)
{
    private const int MostRemembered = 1000;
    private readonly ConcurrentQueue<CommandId> order = new();
    private readonly ConcurrentDictionary<CommandId, bool> opened = new();

    /// <summary>
    /// Sends the form to where the press came from; a press that Teams sends again opens no second one. Throws
    /// <see cref="DeliveryException"/>.
    /// </summary>
    public async Task<Reply> OpenAsync(CardCall call, CardMessage form, CancellationToken cancellationToken)
    {
        if (!opened.TryAdd(call.Command, true))
        {
            return Reply.Below;
        }

        try
        {
            await post.SendAsync(call.Here, form.ToActivity(), cancellationToken, Pace.Ahead);
        }
        catch (DeliveryException)
        {
            opened.TryRemove(call.Command, out _);
            throw;
        }

        Remember(call.Command);
        return Reply.Below;
    }

    /// <summary>Shows what came of a form in its place, for everybody: it is not open any more.</summary>
    public Reply Close(CardCall call, CardMessage letter, string sentence)
    {
        cards.Update(call.Data.Sprint, call.Here, call.Message, () => letter);
        return Reply.Show(letter.Card, sentence);
    }

    private void Remember(CommandId command)
    {
        order.Enqueue(command);
        while (order.Count > MostRemembered && order.TryDequeue(out var oldest))
        {
            opened.TryRemove(oldest, out _);
        }
    }
}
