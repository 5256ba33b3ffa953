using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Ideas;

/// <summary>"I'd back this", or no longer.</summary>
internal sealed class SupportIdeaAction(SprintAccess groups) : ICardAction
{
    public string Verb => IdeasVerbs.Back;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        var support = new SupportIdea(
            call.Command,
            call.Now,
            call.Caller.Id,
            call.Data.Barrier,
            read.Number(CardFields.Idea) ?? 0,
            read.Toggle(CardFields.Backs) ?? false
        );
        return read.Problem() is { } problem
            ? Reply.Say(problem)
            : IdeasViews.After(call, await groups.ExecuteAsync(call, support, cancellationToken), "It is counted.");
    }
}

/// <summary>"Choose": the form, in a message of its own.</summary>
internal sealed class OpenChooseAction(SprintAccess groups, Forms forms) : ICardAction
{
    public string Verb => IdeasVerbs.Form;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (
            await groups.ReadAsync(call, cancellationToken) is not { } sprint
            || sprint.BarrierOrNull(call.Data.Barrier) is not { } barrier
        )
        {
            return SprintAccess.StrangerReply;
        }

        return barrier is { Stands: true, IdeaRoundOrNull: { Phase: IdeaPhase.Support, Ideas.IsEmpty: false } }
            ? await forms.OpenAsync(call, ChooseForm.Of(call.Data.Sprint, sprint, barrier), cancellationToken)
            : Reply.Say("There is nothing to choose here just now. The card of the ideas says how they stand.");
    }
}

/// <summary>"We try this".</summary>
internal sealed class ChooseIdeaAction(SprintAccess groups, Forms forms) : ICardAction
{
    public string Verb => IdeasVerbs.Choose;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        var (until, _) = (read.Date(CardFields.Until), read.Number(CardFields.Idea));
        return read.Problem() is { } problem ? Reply.Say(problem) : await ChosenAsync(call, until, cancellationToken);
    }

    private async Task<Reply> ChosenAsync(CardCall call, LocalDate? day, CancellationToken cancellationToken) =>
        (call.Data.Person(CardFields.Tries), day) switch
        {
            (null, _) => Reply.Say(call.Data.Missed(CardFields.Tries) ?? "Please pick who tries it."),
            (_, null) => Reply.Say("Please pick until when, so that I know when to ask how it went."),
            ({ } tries, { } until) => After(
                call,
                await groups.ExecuteAsync(
                    call,
                    new ChooseIdea(
                        call.Command,
                        call.Now,
                        call.Caller.Id,
                        call.Data.Barrier,
                        call.Data.Idea,
                        tries,
                        until
                    ),
                    cancellationToken
                )
            ),
        };

    private Reply After(CardCall call, CommandResult<Sprint> answered)
    {
        const string Sentence = "Your group tries it.";
        return
            answered.Decision.Refusal is null
            && IdeasViews.IsForm(call, answered.Aggregate)
            && answered.Aggregate.BarrierOrNull(call.Data.Barrier) is { IdeaRoundOrNull: not null } barrier
            ? forms.Close(call, ChooseForm.Done(call.Data.Sprint, answered.Aggregate, barrier, Sentence), Sentence)
            : IdeasViews.After(call, answered, Sentence);
    }
}

/// <summary>Teams refreshes the card for those who back an idea: they see that they do.</summary>
internal sealed class ViewOptionsAction(SprintAccess groups) : ICardAction
{
    public string Verb => IdeasVerbs.View;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        await groups.ReadAsync(call, cancellationToken) is { } sprint
        && sprint.BarrierOrNull(call.Data.Barrier) is { IdeaRoundOrNull: not null } barrier
            ? Reply.Show(IdeasViews.Of(call, sprint, barrier), "This is how it stands.")
            : Reply.Say("These ideas are no longer here.");
}
