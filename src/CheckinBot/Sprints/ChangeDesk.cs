using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;

namespace CheckinBot.Sprints;

/// <summary>
/// Changing what a group agreed on. The form says up to which place in the log it was filled in, so that two who change
/// different things at one time both get what they wanted. Whoever is named can be found before they are, so that a
/// crash loses nobody.
/// </summary>
internal sealed class ChangeDesk(SprintAccess groups, SetupPlan plans, SprintDirectory directory, GroupCards cards)
{
    private const string Newer = "Please open this in a newer version of Teams.";

    public static Reply Form(CardCall call, Sprint sprint, SprintDraft draft, string? problem) =>
        Reply.Show(ChangeCard.Of(call.Data.Sprint, sprint, draft, problem), problem ?? Newer);

    /// <summary>The form, with what was typed, and what others changed meanwhile.</summary>
    public static Reply Again(CardCall call, Sprint sprint, SprintDraft typed, string problem)
    {
        var seen = SprintDraft.Standing(sprint.PlanAsOf(Seen(call)));
        return sprint.IsRunning
            ? Form(call, sprint, typed.Onto(seen, SprintDraft.Standing(sprint.Plan)), problem)
            : Reply.Say(problem);
    }

    public async Task<Reply> SaveAsync(
        CardCall call,
        Sprint sprint,
        SprintDraft draft,
        CancellationToken cancellationToken
    )
    {
        var (wanted, problem) = await WantedAsync(call, sprint, draft, cancellationToken);
        if (wanted is null)
        {
            return Again(call, sprint, draft, problem);
        }

        await PointAsync(call, sprint, wanted, cancellationToken);
        var change = new ChangeSprint(call.Command, call.Now, call.Caller.Id, wanted, Seen(call));
        var answered = await groups.ExecuteAsync(call, change, cancellationToken);
        return answered.Decision.Refusal is { } refusal
            ? Again(call, answered.Aggregate, draft, refusal.Sentence)
            : Done(call, answered);
    }

    private async Task<(SprintPlan? Wanted, string Problem)> WantedAsync(
        CardCall call,
        Sprint sprint,
        SprintDraft draft,
        CancellationToken cancellationToken
    )
    {
        var plan = sprint.Plan;
        IReadOnlyList<Person> known = [.. sprint.People.Values, .. sprint.Supporters.Values, plan.Leader];
        var (wanted, problem) = await plans.OfAsync(call.Caller, draft, known, cancellationToken);
        return (wanted is null ? null : WithStanding(wanted, plan, draft), problem);
    }

    private static SprintPlan WithStanding(SprintPlan wanted, SprintPlan plan, SprintDraft draft) =>
        wanted with
        {
            Care = plan.Care with { Week = draft.Week ?? plan.Care.Week },
            Questions = draft.Questions is null ? plan.Questions : wanted.Questions,
        };

    private async Task PointAsync(CardCall call, Sprint sprint, SprintPlan wanted, CancellationToken cancellationToken)
    {
        MemberId?[] known = [sprint.Plan.Leader.Id, sprint.Plan.Deputy?.Id];
        foreach (
            var person in new[] { wanted.Leader, wanted.Deputy }.OfType<Person>().Where(one => !known.Contains(one.Id))
        )
        {
            await directory.PointAsync(call.Data.Sprint, call.Caller.Chat.Tenant, person.Id, cancellationToken);
        }
    }

    // Where the form stands in a message of the group's, its place is the sprint's now, for everybody.
    private Reply Done(CardCall call, CommandResult<Sprint> answered)
    {
        var (id, now) = (call.Data.Sprint, answered.Aggregate);
        if (now.MessageAt(call.Message) is null)
        {
            cards.Update(id, call.Caller.Group, call.Message, () =>
                new(SprintCard.Of(id, groups.LastSeen(call) ?? now), "Your sprint")
            );
        }

        return Reply.Show(
            SprintCard.Of(id, now, call.Caller.Id),
            answered.Decision.Events.IsEmpty
                ? "Nothing was different, so nothing is changed."
                : "It is changed. Your group reads what, and that it was you."
        );
    }

    // What cannot be read as a place is none: then all that is filled in counts.
    private static int Seen(CardCall call) => call.Data.Number(CardFields.Seen).Value ?? 0;
}
