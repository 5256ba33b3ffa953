using CheckinBot.Chat;
using CheckinBot.EventStore;

namespace CheckinBot.Plans;

/// <summary>
/// What somebody does with plans in their own chat. Pressed from anywhere else, no plan is known; whoever has nothing
/// to do with a plan gets the same answer whether there is one or not.
/// </summary>
internal abstract class PlanAction : ICardAction
{
    protected const string Newer = "Please open this in a newer version of Teams.";

    public abstract string Verb { get; }

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        call.Caller.Chat.Kind == ChatKind.Personal
            ? await OwnAsync(call, cancellationToken)
            : SprintAccess.StrangerReply;

    protected abstract Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken);
}
