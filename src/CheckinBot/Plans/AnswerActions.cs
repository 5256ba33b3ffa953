using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.Plans;

/// <summary>
/// "Yes, together": the group sees it first, then the leader's own log knows. So nothing is lost where it is cut off:
/// the question still stands.
/// </summary>
internal sealed class YesAction(Question question) : PlanAction
{
    private static readonly Reply HalfKept = Reply.Say(
        "Your group sees it, but I could not write all of it down. Please press again in a moment."
    ) with
    {
        Saved = false,
    };

    public override string Verb => PlanVerbs.Yes;

    protected override async Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await question.FindAsync(call, cancellationToken) is not var (leader, plan))
        {
            return SprintAccess.StrangerReply;
        }

        var isOpen = plan.State == PlanState.Asked;
        var refusal = isOpen ? await question.ShareAsync(call, leader, plan, cancellationToken) : null;
        return refusal is null ? await WriteAsync(call, isOpen, cancellationToken) : Reply.Refuse(refusal);
    }

    private async Task<Reply> WriteAsync(CardCall call, bool isShared, CancellationToken cancellationToken)
    {
        try
        {
            return await question.AnswerAsync(
                call,
                yes: true,
                "Thank you. Your group sees it, with your name first.",
                cancellationToken
            );
        }
        catch (StoreUnavailableException) when (isShared)
        {
            return HalfKept;
        }
    }
}

/// <summary>
/// "Not now": stays between the two. The leader is not sent a message; their list says it when they look.
/// </summary>
internal sealed class NoAction(Question question) : PlanAction
{
    public override string Verb => PlanVerbs.No;

    protected override async Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await question.FindAsync(call, cancellationToken) is not var (leader, plan))
        {
            return SprintAccess.StrangerReply;
        }

        return await question.IsSharedAsync(plan, cancellationToken)
            ? await question.ShowAsync(call, leader, "You said yes, and your group sees it already.", cancellationToken)
            : await question.AnswerAsync(call, yes: false, "That stays between the two of you.", cancellationToken);
    }
}
