using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>"Another leader or deputy", and "Hand over": the form, for whoever may name somebody.</summary>
internal sealed class ChooseSupportAction(SupportDesk desk, Forms forms) : ICardAction
{
    public string Verb => Verbs.ChooseSupport;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(call, cancellationToken) is not { } sprint)
        {
            return SprintAccess.StrangerReply;
        }

        return IsKeptUpToDate(call, sprint)
            ? await forms.OpenAsync(call, new(Form(call, sprint), "Another leader or deputy"), cancellationToken)
            : SupportDesk.Form(call, sprint, SupportDraft.Empty, null);
    }

    private static AdaptiveCard Form(CardCall call, Sprint sprint) =>
        SupportDesk.Card(call, sprint, SupportDraft.Empty, null);

    // In place of a message that the log brings up to date, what somebody is typing would be lost.
    private static bool IsKeptUpToDate(CardCall call, Sprint sprint) => sprint.MessageAt(call.Message) is not null;
}

/// <summary>"Save": the next leader, the next deputy, or both.</summary>
internal sealed class SaveSupportAction(SupportDesk desk) : ICardAction
{
    public string Verb => SupportCard.Save;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(call, cancellationToken) is not { } sprint)
        {
            return SprintAccess.StrangerReply;
        }

        var draft = SupportDraft.Of(call.Data);
        var problem = draft.Problem(sprint) ?? await desk.SaveAsync(call, sprint, draft, cancellationToken);
        return problem is null
            ? await desk.DoneAsync(call, cancellationToken)
            : SupportDesk.Form(call, sprint, draft, problem);
    }
}
