using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Store;

namespace CheckinBot.Sprints;

/// <summary>"Change it": what the group agreed on, filled in, for whoever pressed.</summary>
internal sealed class OpenChangeAction(SprintAccess groups) : ICardAction
{
    public string Verb => Verbs.ChangeSprint;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await groups.ReadAsync(call, cancellationToken) is not { } sprint)
        {
            return SprintAccess.StrangerReply;
        }

        if (sprint.IsRunning)
        {
            return ChangeDesk.Form(call, sprint, SprintDraft.Standing(sprint.Plan), null);
        }

        return Reply.Say("This sprint is over, so there is nothing to change. Start the next one when you are ready.");
    }
}

/// <summary>"Save": what was changed holds from now on, and the group reads it.</summary>
internal sealed class SaveChangeAction(SprintAccess groups, ChangeDesk desk) : ICardAction
{
    public string Verb => ChangeCard.Save;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await groups.ReadAsync(call, cancellationToken) is not { } sprint)
        {
            return SprintAccess.StrangerReply;
        }

        var draft = SprintDraft.Of(call.Data, sprint.Plan.FirstDay);
        try
        {
            return await desk.SaveAsync(call, sprint, draft, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return ChangeDesk.Again(call, sprint, draft, Reply.NotSaved.Sentence) with { Saved = false };
        }
    }
}
