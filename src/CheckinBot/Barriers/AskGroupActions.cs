using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>"Ask them why": opens the group's look at why it happens.</summary>
internal sealed class AskWhyAction(LedSprints sprints) : ICardAction
{
    public string Verb => LeaderVerbs.AskWhy;

    public Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) => AskGroup.AnswerAsync(sprints, call, OptionsPhase.Why, "The group is asked why it happens.", cancellationToken);
}

/// <summary>"Ask for ideas": opens the group's collecting of ideas.</summary>
internal sealed class AskIdeasAction(LedSprints sprints) : ICardAction
{
    public string Verb => LeaderVerbs.AskIdeas;

    public Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) => AskGroup.AnswerAsync(sprints, call, OptionsPhase.Ideas, "The group is asked for its ideas.", cancellationToken);
}

/// <summary>
/// What a leader asks of the group. In the group's own chat its members open the options themselves, from the barrier's card: there
/// these two are the leader's like all that a nudge offers.
/// </summary>
internal static class AskGroup
{
    public static async Task<Reply> AnswerAsync(LedSprints sprints, CardCall call, OptionsPhase phase, string sentence, CancellationToken cancellationToken) =>
        BarrierViews.After(call, await sprints.ExecuteAsync(call, new OpenOptions(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, phase), cancellationToken), sentence);
}
