using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>"Ask them why": opens the group's look at why it happens.</summary>
internal sealed class AskWhyAction(AskGroup group) : ICardAction
{
    public string Verb => LeaderVerbs.AskWhy;

    public Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        group.AnswerAsync(call, IdeaPhase.Why, "The group is asked why it happens.", cancellationToken);
}

/// <summary>"Ask for ideas": opens the group's collecting of ideas.</summary>
internal sealed class AskIdeasAction(AskGroup group) : ICardAction
{
    public string Verb => LeaderVerbs.AskIdeas;

    public Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        group.AnswerAsync(call, IdeaPhase.Ideas, "The group is asked for its ideas.", cancellationToken);
}

/// <summary>
/// What a leader asks of the group. In the group's own chat its members open the options themselves, from the barrier's
/// card: there these two are the leader's like all that a nudge offers.
/// </summary>
internal sealed class AskGroup(LeaderSprintAccess sprints, OptionsOpening opening, BarrierViews views)
{
    public async Task<Reply> AnswerAsync(
        CardCall call,
        IdeaPhase phase,
        string sentence,
        CancellationToken cancellationToken
    )
    {
        var open = new OpenIdeas(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, phase);
        var answered = await sprints.ExecuteAsync(call, open, cancellationToken);
        await opening(call, answered, cancellationToken);
        return views.After(call, answered, sentence);
    }
}
