using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Options;

/// <summary>"On to ideas", "On to choosing", "Add another idea". What stands in the box beside it is kept first.</summary>
internal sealed class MoveOptionsOnAction(GroupSprints groups) : ICardAction
{
    public string Verb => OptionsVerbs.On;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Data.Choice<OptionsPhase>(CardFields.Phase) is not { } phase)
        {
            return Reply.Say("Please go on to ideas, or to choosing.");
        }

        if (Written(call, phase) is { } written && (await groups.ExecuteAsync(call, written, cancellationToken)).Decision.Refusal is { } refusal)
        {
            return Reply.Refuse(refusal);
        }

        var on = new MoveOptionsOn(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, phase);
        return OptionsViews.After(call, await groups.ExecuteAsync(call, on, cancellationToken), "Your group goes on.");
    }

    // The box is that of the phase that is left: on to ideas one said why, on to choosing one had an idea.
    private static SprintCommand? Written(CardCall call, OptionsPhase phase)
    {
        var (id, text) = (new CommandId($"{call.Command}:text"), call.Data.Words(CardFields.Text));
        return text.Length == 0 ? null
            : phase == OptionsPhase.Ideas ? new SayWhy(id, call.Now, call.Caller.Id, call.Data.Barrier, text, SayWhyAction.IsNamed(call))
            : new AddIdea(id, call.Now, call.Caller.Id, call.Data.Barrier, text, SayWhyAction.IsNamed(call));
    }
}

/// <summary>"Say why".</summary>
internal sealed class SayWhyAction(GroupSprints groups) : ICardAction
{
    public string Verb => OptionsVerbs.Why;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) => OptionsViews.After(
        call, await groups.ExecuteAsync(call, new SayWhy(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, call.Data.Words(CardFields.Text), IsNamed(call)), cancellationToken), "Thank you, it is written down.");

    // Named unless they took it away.
    public static bool IsNamed(CardCall call) => call.Data.Raw(CardFields.Named) != "false";
}

/// <summary>"Add idea".</summary>
internal sealed class AddIdeaAction(GroupSprints groups) : ICardAction
{
    public string Verb => OptionsVerbs.Idea;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) => OptionsViews.After(
        call, await groups.ExecuteAsync(call, new AddIdea(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, call.Data.Words(CardFields.Text), SayWhyAction.IsNamed(call)), cancellationToken), "Thank you, your idea is there.");
}
