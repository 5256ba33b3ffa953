using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;

namespace CheckinBot.Absences;

/// <summary>"I am away then": the days from the form.</summary>
internal sealed class SaveAwayAction(AwayDesk desk, GroupCards cards) : ICardAction
{
    public string Verb => AwayCard.Save;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (isOwn, sprints, draft) = (
            call.Caller.Chat.Kind == ChatKind.Personal,
            await desk.OfAsync(call.Caller, call.Now, cancellationToken),
            AwayDraft.Of(call.Data)
        );
        if (sprints.Count == 0)
        {
            return Reply.Say(AwayDesk.None);
        }

        var (absence, problem) = draft.Absence(Schedule.DayOf(sprints[0].Sprint.Plan, call.Now));
        return absence is null ? Again(draft, isOwn, problem) : await KeptAsync(call, sprints, draft, absence, isOwn);
    }

    private async Task<Reply> KeptAsync(
        CardCall call,
        IReadOnlyList<(SprintId Id, Sprint Sprint)> sprints,
        AwayDraft draft,
        Absence absence,
        bool isOwn
    )
    {
        var (refusal, now) = await desk.SayAsync(sprints, new GoAway(call.Command, call.Now, call.Caller.Id, absence));
        if (refusal is not null)
        {
            return Again(draft, isOwn, refusal.Sentence);
        }

        var said = AwayCard.Said(now[0].Sprint, call.Caller.Id, isOwn);
        cards.Update(now[0].Id, call.Here, call.Message, () => new(said, "Somebody is away"));
        return Reply.Show(
            said,
            $"Kept: you are away {AwayLine.Days(absence, Schedule.DayOf(now[0].Sprint.Plan, now[0].Sprint.At))}."
        );
    }

    private static Reply Again(AwayDraft draft, bool isOwn, string problem) =>
        Reply.Show(AwayCard.Form(draft, isOwn, problem), problem);
}

/// <summary>"I am back", before the last day.</summary>
internal sealed class EndAwayAction(AwayDesk desk, GroupCards cards) : ICardAction
{
    public string Verb => AwayCard.End;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var sprints = await desk.OfAsync(call.Caller, call.Now, cancellationToken);
        var isAway = sprints.Any(one =>
            one.Sprint.Absences.GetValueOrDefault(call.Caller.Id) is { } absence
            && absence.Until >= Schedule.DayOf(one.Sprint.Plan, call.Now)
        );
        if (!isAway)
        {
            return Reply.Say(sprints.Count == 0 ? AwayDesk.None : "You are not away, so nothing was changed.");
        }

        var (refusal, now) = await desk.SayAsync(sprints, new ComeBack(call.Command, call.Now, call.Caller.Id));
        return refusal is not null ? Reply.Refuse(refusal) : Back(call, now[0].Id, now[0].Sprint);
    }

    private Reply Back(CardCall call, SprintId id, Sprint sprint)
    {
        var back = AwayCard.Back(sprint, call.Caller.Id, call.Caller.Chat.Kind == ChatKind.Personal);
        cards.Update(id, call.Here, call.Message, () => new(back, "Somebody is back"));
        return Reply.Show(back, "Good to have you back.");
    }
}

/// <summary>"Let this one pass", beside the open check-in: in one tap, and nobody is named.</summary>
internal sealed class SkipAction(SprintAccess groups) : ICardAction
{
    public string Verb => Verbs.Skip;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var answered = await groups.ExecuteAsync(
            call,
            new SkipRound(call.Command, call.Now, call.Caller.Id, call.Data.Round),
            cancellationToken
        );
        return answered.Decision.Refusal is { } refusal ? Reply.Refuse(refusal) : Reply.Say(SkipCard.Done);
    }
}
