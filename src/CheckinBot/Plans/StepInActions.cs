using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Plans;

/// <summary>
/// "Step in together", on the nudge: the form, in a message of its own, where nothing that happens meanwhile disturbs
/// it.
/// </summary>
internal sealed class StepInAction(StepInDesk desk, LeaderLogAccess books, Forms forms) : PlanAction
{
    public override string Verb => Verbs.StepIn;

    protected override Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken) =>
        desk.WhileTheirsAsync(call, OpenAsync, cancellationToken);

    private async Task<Reply> OpenAsync(
        CardCall call,
        Sprint sprint,
        Barrier barrier,
        CancellationToken cancellationToken
    ) =>
        await AskedAsync(call, cancellationToken) is { } asked
            ? desk.Show(
                call,
                sprint,
                barrier,
                $"You have asked {Names.Of(sprint, asked.Id)} already, and they have not "
                    + "answered yet. Write \"plan\" to see it."
            )
            : await forms.OpenAsync(call, Form(call, sprint, barrier), cancellationToken);

    private static CardMessage Form(CardCall call, Sprint sprint, Barrier barrier) =>
        new(
            StepInCard.Of(call.Data.Sprint, sprint, barrier, NewIds.Plan(), StepInDraft.Empty(call.Caller.Id), null),
            "Step in together"
        );

    private async Task<Person?> AskedAsync(CardCall call, CancellationToken cancellationToken) =>
        (await books.ReadAsync(call.Caller, cancellationToken))
            .Plans.Find(plan =>
                plan.State == PlanState.Asked
                && plan.Facts.Sprint == call.Data.Sprint
                && plan.Facts.Barrier == call.Data.Barrier
            )
            ?.CoOwnerOrNull;
}

/// <summary>"Back", on the form: the nudge as it stands.</summary>
internal sealed class StepBackAction(StepInDesk desk) : PlanAction
{
    public override string Verb => PlanVerbs.StepBack;

    protected override Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken) =>
        desk.WhileTheirsAsync(call, ShowAsync, cancellationToken);

    private Task<Reply> ShowAsync(CardCall call, Sprint sprint, Barrier barrier, CancellationToken cancellationToken) =>
        Task.FromResult(desk.Show(call, sprint, barrier, null));
}

/// <summary>"Ask them", on the form: a plan for this barrier, offered at once.</summary>
internal sealed class SaveStepInAction(StepInDesk desk, LeaderLogAccess books, Asking asking, Forms forms) : PlanAction
{
    public override string Verb => PlanVerbs.StepInSave;

    protected override Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken) =>
        desk.WhileTheirsAsync(call, SaveAsync, cancellationToken);

    private async Task<Reply> SaveAsync(
        CardCall call,
        Sprint sprint,
        Barrier barrier,
        CancellationToken cancellationToken
    )
    {
        if (Asking.CoOwner(call, sprint) is not { } coOwner || !PlanDesk.IsPlan(call.Data.Plan))
        {
            return Again(call, sprint, barrier, Asking.Missing(call).Sentence);
        }

        var refusal = await DraftAsync(call, cancellationToken)
            ?? await asking.AskAsync(call, sprint, cancellationToken);
        return refusal switch
        {
            null => Done(call, sprint, barrier, Asked(coOwner)),
            { Kind: RefusalKind.Unclear } => Again(call, sprint, barrier, refusal.Sentence),
            _ => Done(call, sprint, barrier, refusal.Sentence),
        };
    }

    private static Reply Again(CardCall call, Sprint sprint, Barrier barrier, string sentence) =>
        Reply.Show(
            StepInCard.Of(call.Data.Sprint, sprint, barrier, call.Data.Plan, StepInDraft.Of(call), sentence),
            sentence
        );

    // On a card of before there were forms of their own, the nudge comes back into its place.
    private Reply Done(CardCall call, Sprint sprint, Barrier barrier, string sentence) =>
        call.Data.Toggle(CardFields.Form).Value is true
            ? forms.Close(call, new(StepInCard.Done(barrier, sentence), "Step in together"), sentence)
            : desk.Show(call, sprint, barrier, sentence);

    private static string Asked(Person coOwner) =>
        $"{Names.Short(coOwner.Name)} is asked privately, within the agreed hours. The group sees it "
        + "only with their yes; write \"plan\" to see how it stands.";

    // The form's plan may be kept already: a press that was cut off before the question, or sent again.
    private async Task<Refusal?> DraftAsync(CardCall call, CancellationToken cancellationToken)
    {
        var kept = (await books.ReadAsync(call.Caller, cancellationToken)).PlanOrNull(call.Data.Plan);
        if (kept?.State == PlanState.Asked)
        {
            return null;
        }

        var answered = await books.ExecuteAsync(call.Caller, Draft(call, kept is null));
        return answered.Decision.Refusal;
    }

    private static LeaderCommand Draft(CardCall call, bool isNew)
    {
        var facts = new PlanFacts(call.Data.Sprint, call.Data.Barrier, "", call.Data.Words(CardFields.Then), "");
        var (draft, tenant, who) = (new CommandId($"{call.Command}:draft"), call.Caller.Chat.Tenant, call.Caller.Who);
        return isNew
            ? new DraftPlan(draft, call.Now, tenant, who, call.Data.Plan, facts)
            : new ChangePlan(draft, call.Now, tenant, who, call.Data.Plan, facts);
    }
}
