using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Options;

/// <summary>"On to ideas", "On to choosing", "Add another idea".</summary>
internal sealed class MoveOptionsOnAction(GroupSprints groups) : ICardAction
{
    public string Verb => OptionsVerbs.On;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        call.Data.Choice<OptionsPhase>(CardFields.Phase) is not { } phase
            ? Reply.Say("Please go on to ideas, or to choosing.")
            : OptionsViews.After(call, await groups.ExecuteAsync(call, new MoveOptionsOn(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, phase), cancellationToken), "Your group goes on.");
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
