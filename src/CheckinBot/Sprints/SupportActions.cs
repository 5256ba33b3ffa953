using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>"Another leader or deputy", and "Hand over": the form, for whoever may name somebody.</summary>
internal sealed class ChooseSupportAction(SupportDesk desk) : ICardAction
{
    public string Verb => Verbs.ChooseSupport;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        await desk.FindAsync(call, cancellationToken) is { } sprint ? SupportDesk.Form(call, sprint, SupportDraft.Empty, null) : SupportDesk.Stranger;
}

/// <summary>"Save": the next leader, the next deputy, or both.</summary>
internal sealed class SaveSupportAction(SupportDesk desk) : ICardAction
{
    public string Verb => SupportCard.Save;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(call, cancellationToken) is not { } sprint)
        {
            return SupportDesk.Stranger;
        }

        var draft = SupportDraft.Of(call.Data);
        var problem = draft.Problem(sprint) ?? await desk.SaveAsync(call, sprint, draft, cancellationToken);
        return problem is null ? await desk.DoneAsync(call, cancellationToken) : SupportDesk.Form(call, sprint, draft, problem);
    }
}
