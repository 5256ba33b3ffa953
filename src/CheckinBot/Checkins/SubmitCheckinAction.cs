using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;

namespace CheckinBot.Checkins;

/// <summary>"Check in": keeps a member's answer, and the barrier that they raise with it.</summary>
internal sealed class SubmitCheckinAction(SprintAccess groups, OtherGroups others) : ICardAction
{
    private static readonly Refusal WhoShouldHear = new(
        RefusalKind.Unclear,
        "You wrote what is in the way. Please pick who should hear of it."
    );
    private static readonly Refusal HowIsItGoing = new(
        RefusalKind.Unclear,
        "Please pick how it is going: the one that is nearest."
    );

    private static readonly Refusal WithYourName = new(
        RefusalKind.Unclear,
        "What stays in a check-in stands there with your name. To raise it as the group, let your "
            + "leader hear, try first, or car-park it."
    );

    public string Verb => CheckinCard.Submit;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (UnreadableRound.Of(call) is { } reply)
        {
            return reply;
        }

        var draft = CheckinDraft.Of(call.Data, await AskedAsync(call, cancellationToken));
        if (Missing(draft) is { } missing)
        {
            return Again(call, await groups.ReadAsync(call, cancellationToken), draft, missing.Sentence);
        }

        try
        {
            var answered = await groups.ExecuteAsync(
                call,
                Command(call, draft) with
                {
                    Known = draft.Hears is null or Hears.Group
                        ? TrialsKnown.None
                        : await others.KnownAsync(call, draft.Kind, cancellationToken),
                },
                cancellationToken
            );
            return answered.Decision.Refusal is { } refusal
                ? Again(call, answered.Aggregate, draft, refusal.Sentence)
                : Kept(call, answered.Aggregate);
        }
        catch (StoreUnavailableException) when (groups.LastSeen(call) is { } seen)
        {
            return Again(call, seen, draft, Reply.NotSaved.Sentence) with { Saved = false };
        }
    }

    // What a round asks beyond the three is in memory mostly; a card that answers none of it needs no look.
    private async Task<QuestionSet> AskedAsync(CardCall call, CancellationToken cancellationToken) =>
        !call.Data.HasAny([.. CheckinQuestions.Answers])
            ? QuestionSet.Default
            : groups.LastSeen(call)?.RoundOrNull(call.Data.Round)?.Questions
                ?? (await groups.ReadAsync(call, cancellationToken))?.RoundOrNull(call.Data.Round)?.Questions
                ?? QuestionSet.Default;

    private static Refusal? Missing(CheckinDraft draft) =>
        draft switch
        {
            { Unreadable: { } unreadable } => new(RefusalKind.Unclear, unreadable),
            { Going: null } => HowIsItGoing,
            { Stuck.Length: > 0, Hears: null } => WhoShouldHear,
            { Stuck.Length: > 0, AsGroup: true, Hears: Hears.Group } => WithYourName,
            _ => null,
        };

    private static SubmitCheckin Command(CardCall call, CheckinDraft draft) =>
        new(
            call.Command,
            call.Now,
            call.Caller.Id,
            call.Data.Round,
            draft.Answer,
            draft.Hears ?? Hears.Group,
            draft.Urgency,
            draft.Help,
            NewIds.Barrier()
        )
        {
            Kind = draft.Kind ?? BarrierKind.Other,
            Tried = draft.Tried,
            AsGroup = draft.AsGroup,
            TryUntil = draft.Hears == Hears.TryFirst ? draft.Until : null,
        };

    // A press that was done before, and comes again with another round on it, has no card to show.
    private static Reply Kept(CardCall call, Sprint sprint)
    {
        const string Kept = "Thank you, your check-in is kept.";
        return
            sprint.Answerable(call.Data.Round, call.Now) is { } round
            && round.Checkins.GetValueOrDefault(call.Caller.Id) is { } own
            ? Reply.Show(CheckinCard.Own(call.Data.Sprint, sprint, round, own), Kept)
            : Reply.Say(Kept);
    }

    // A card of another group, or of a round that is not there, has no form to show again: the sentence alone answers
    // it.
    private static Reply Again(CardCall call, Sprint? sprint, CheckinDraft draft, string sentence) =>
        sprint?.IsStarted == true
        && sprint.Members.Contains(call.Caller.Id)
        && sprint.Answerable(call.Data.Round, call.Now) is { } round
            ? Reply.Show(CheckinCard.Again(call.Data.Sprint, sprint, round, draft, sentence), sentence)
            : Reply.Say(sentence);
}
