using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Options;

/// <summary>"I'd back this", or no longer.</summary>
internal sealed class SupportIdeaAction(GroupSprints groups) : ICardAction
{
    public string Verb => OptionsVerbs.Back;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) => OptionsViews.After(
        call, await groups.ExecuteAsync(call, new SupportIdea(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, call.Data.Idea, call.Data.IsOn(CardFields.Backs)), cancellationToken), "It is counted.");
}

/// <summary>"Choose": the form, in a message of its own.</summary>
internal sealed class OpenChooseAction(GroupSprints groups, Forms forms) : ICardAction
{
    public string Verb => OptionsVerbs.Form;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await groups.ReadAsync(call, cancellationToken) is not { } sprint || sprint.Barrier(call.Data.Barrier) is not { } barrier)
        {
            return Reply.Refuse(GroupSprints.Stranger.Decision.Refusal!);
        }

        return barrier is { Stands: true, Options: { Phase: OptionsPhase.Support, Ideas.IsEmpty: false } }
            ? await forms.OpenAsync(call, ChooseForm.Of(call.Data.Sprint, sprint, barrier), cancellationToken)
            : Reply.Say("There is nothing to choose here just now. The card of the ideas says how they stand.");
    }
}

/// <summary>"We try this".</summary>
internal sealed class ChooseIdeaAction(GroupSprints groups, Forms forms) : ICardAction
{
    public string Verb => OptionsVerbs.Choose;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) => (call.Data.Person(CardFields.Tries), call.Data.Date(CardFields.Until)) switch
    {
        (null, _) => Reply.Say(call.Data.Missed(CardFields.Tries) ?? "Please pick who tries it."),
        (_, null) => Reply.Say("Please pick until when, so that I know when to ask how it went."),
        ({ } tries, { } until) => After(call, await groups.ExecuteAsync(
            call, new ChooseIdea(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, call.Data.Idea, tries, until), cancellationToken)),
    };

    private Reply After(CardCall call, Answered<Sprint> answered)
    {
        const string Sentence = "Your group tries it.";
        return answered.Decision.Refusal is null && OptionsViews.IsForm(call, answered.Book) && answered.Book.Barrier(call.Data.Barrier) is { Options: not null } barrier
            ? forms.Close(call, ChooseForm.Done(call.Data.Sprint, answered.Book, barrier, Sentence), Sentence)
            : OptionsViews.After(call, answered, Sentence);
    }
}

/// <summary>Teams refreshes the card for those who back an idea: they see that they do.</summary>
internal sealed class ViewOptionsAction(GroupSprints groups) : ICardAction
{
    public string Verb => OptionsVerbs.View;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        await groups.ReadAsync(call, cancellationToken) is { } sprint && sprint.Barrier(call.Data.Barrier) is { Options: not null } barrier
            ? Reply.Show(OptionsViews.Of(call, sprint, barrier), "This is how it stands.")
            : Reply.Say("These ideas are no longer here.");
}
