using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Ideas;

/// <summary>
/// "Why is this happening?", "Find ideas": anybody of the group, or its leader from their own chat. What is open
/// already is shown in place, to those of the group.
/// </summary>
internal sealed class OpenOptionsAction(LeaderSprintAccess sprints, IdeasCardReposter mover) : ICardAction
{
    private const string AtTheEnd = "It is open: its card is at the end of this chat.";
    private const string GroupIsAsked =
        "The group is asked in its own chat, within its hours. The answers, and the choice, are theirs.";

    public string Verb => Verbs.OpenOptions;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        var phase = read.Choice<IdeaPhase>(CardFields.Phase) ?? IdeaPhase.Ideas;
        if (read.Problem() is { } problem)
        {
            return Reply.Say(problem);
        }

        var answered = await sprints.ExecuteAsync(
            call,
            new OpenIdeas(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, phase),
            cancellationToken
        );
        if (answered.Decision.Refusal is { } refusal)
        {
            return Reply.Refuse(refusal);
        }

        await mover.AfterAsync(call, answered, cancellationToken);
        return Opened(call, answered);
    }

    private static Reply Opened(CardCall call, CommandResult<Sprint> answered)
    {
        if (!answered.Aggregate.Members.Contains(call.Caller.Id))
        {
            return Reply.Say(GroupIsAsked);
        }

        if (answered.Decision.Events.Any(happened => happened is OptionsOpened))
        {
            return Reply.Say(AtTheEnd);
        }

        return IdeasViews.After(call, answered, AtTheEnd);
    }
}
