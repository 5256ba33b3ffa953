using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;

namespace CheckinBot.Ideas;

/// <summary>
/// "On to ideas", "On to choosing", "Add another idea". What stands in the box beside it is kept first.
/// </summary>
internal sealed class MoveOptionsOnAction(SprintAccess groups) : ICardAction
{
    public string Verb => IdeasVerbs.On;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        if (read.Choice<IdeaPhase>(CardFields.Phase) is not { } phase)
        {
            return Reply.Say(read.Problem() ?? "Please go on to ideas, or to choosing.");
        }

        var named = SayWhyAction.IsNamed(read);
        if (read.Problem() is { } problem)
        {
            return Reply.Say(problem);
        }

        if (
            Written(call, phase, named) is { } written
            && (await groups.ExecuteAsync(call, written, cancellationToken)).Decision.Refusal is { } refusal
        )
        {
            return Reply.Refuse(refusal);
        }

        var on = new AdvanceIdeas(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, phase);
        return IdeasViews.After(call, await groups.ExecuteAsync(call, on, cancellationToken), "Your group goes on.");
    }

    // The box is that of the phase that is left: on to ideas one said why, on to choosing one had an idea.
    private static SprintCommand? Written(CardCall call, IdeaPhase phase, bool named)
    {
        var (id, text) = (new CommandId($"{call.Command}:text"), call.Data.Words(CardFields.Text));
        if (text.Length == 0)
        {
            return null;
        }

        if (phase == IdeaPhase.Ideas)
        {
            return new SayWhy(id, call.Now, call.Caller.Id, call.Data.Barrier, text, named);
        }

        return new AddIdea(id, call.Now, call.Caller.Id, call.Data.Barrier, text, named);
    }
}

/// <summary>"Say why".</summary>
internal sealed class SayWhyAction(SprintAccess groups) : ICardAction
{
    public string Verb => IdeasVerbs.Why;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        var why = new SayWhy(
            call.Command,
            call.Now,
            call.Caller.Id,
            call.Data.Barrier,
            call.Data.Words(CardFields.Text),
            IsNamed(read)
        );
        return read.Problem() is { } problem
            ? Reply.Say(problem)
            : IdeasViews.After(
                call,
                await groups.ExecuteAsync(call, why, cancellationToken),
                "Thank you, it is written down."
            );
    }

    // Named unless they took it away.
    public static bool IsNamed(FormReader read) => read.Toggle(CardFields.Named) ?? true;
}

/// <summary>"Add idea".</summary>
internal sealed class AddIdeaAction(SprintAccess groups) : ICardAction
{
    public string Verb => IdeasVerbs.Idea;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        var idea = new AddIdea(
            call.Command,
            call.Now,
            call.Caller.Id,
            call.Data.Barrier,
            call.Data.Words(CardFields.Text),
            SayWhyAction.IsNamed(read)
        );
        return read.Problem() is { } problem
            ? Reply.Say(problem)
            : IdeasViews.After(
                call,
                await groups.ExecuteAsync(call, idea, cancellationToken),
                "Thank you, your idea is there."
            );
    }
}
