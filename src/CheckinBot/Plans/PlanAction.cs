using CheckinBot.Chat;
using CheckinBot.EventStore;

namespace CheckinBot.Plans;

/// <summary>What somebody does with plans in their own chat. Pressed from anywhere else, no plan is known.</summary>
internal abstract class PlanAction : ICardAction
{
    protected const string Newer = "Please open this in a newer version of Teams.";

    /// <summary>The answer to whoever has nothing to do with a plan: the same whether there is one or not.</summary>
    public static Reply Stranger { get; } = Reply.Refuse(SprintAccess.Stranger.Decision.Refusal!);

    public abstract string Verb { get; }

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        call.Caller.Chat.Kind == ChatKind.Personal ? await OwnAsync(call, cancellationToken) : Stranger;

    protected abstract Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken);
}
