namespace CheckinBot.Domain;

/// <summary>
/// What a group may agree on anew while its sprint runs. What was due before comes first, so that nothing that should
/// have been asked is lost, and nothing that was asked is changed.
/// </summary>
internal static class AgreementDecisions
{
    // What was due beyond this is caught up with first; then there is room for the change, and for what goes along with
    // another leader.
    private const int MostDue = Limits.Events / 2;

    private static readonly Decision CatchingUp = Decision.Refuse(
        RefusalKind.NotNow,
        "I am just catching up with what was due. Please save this again in a moment; nothing was changed."
    );

    public static Decision Decide(Sprint sprint, ChangeSprint change) =>
        Rules.RunningMember(sprint, change.By) ?? Wanted(sprint, change with { Wanted = Signed(sprint, change) });

    private static SprintPlan Signed(Sprint sprint, ChangeSprint change) =>
        change.Wanted with
        {
            Questions = change.Wanted.Asks().WrittenBy(change.By, sprint.Plan.Asks()),
        };

    private static Decision Wanted(Sprint sprint, ChangeSprint change)
    {
        var touched = AgreementTerm.All.Where(term => IsTouched(sprint, change, term)).ToList();
        if (touched.Count == 0)
        {
            return Decision.Nothing;
        }

        var due = SprintTimers.Events(sprint, change.Now);
        return due.Length > MostDue
            ? CatchingUp
            : Overtaken(sprint, change, touched) ?? Decide(After(sprint, change, due), change, touched, due);
    }

    private static Decision Decide(
        Sprint sprint,
        ChangeSprint change,
        List<AgreementTerm> touched,
        ImmutableArray<LogEvent> due
    )
    {
        if (Rules.RunningMember(sprint, change.By) is { } refusal)
        {
            return refusal;
        }

        var plan = touched.Aggregate(sprint.Plan, (agreed, term) => term.Taking(agreed, change.Wanted));
        return PlanRules.CheckChange(sprint, plan, change.Now) ?? Agreed(sprint, change, touched, due);
    }

    private static Decision Agreed(
        Sprint sprint,
        ChangeSprint change,
        List<AgreementTerm> touched,
        ImmutableArray<LogEvent> due
    )
    {
        ImmutableArray<LogEvent> agreed =
        [
            .. touched.Select(term => term.Event?.Invoke(change.By, change.Wanted)).OfType<AgreementEvent>(),
        ];
        return Supported(After(sprint, change, agreed), change, touched, [.. due, .. agreed]);
    }

    // The leader first: a deputy who leads is the deputy no more, and the former leader may be the next deputy.
    private static Decision Supported(
        Sprint sprint,
        ChangeSprint change,
        List<AgreementTerm> touched,
        ImmutableArray<LogEvent> events
    )
    {
        bool Names(AgreementPart part) => touched.Exists(term => term.Part == part);
        var leader = Names(AgreementPart.Leader) ? Succession.Decide(sprint, ToLeader(change)) : Decision.Nothing;
        ImmutableArray<LogEvent> led = [.. events, .. leader.Events.Take(Limits.Events - events.Length - 1)];
        var after = After(sprint, change, led[events.Length..]);
        var deputy = Names(AgreementPart.Deputy) ? Succession.Decide(after, ToDeputy(change)) : Decision.Nothing;
        return new[] { leader, deputy }.FirstOrDefault(one => one.Refusal is not null)
            ?? Decision.Accept([.. led, .. deputy.Events]);
    }

    private static ChangeLeader ToLeader(ChangeSprint change) =>
        new(change.Id, change.Now, change.By, change.Wanted.Leader, change.Wanted.AnyHourWhenBlocking);

    private static ChangeDeputy ToDeputy(ChangeSprint change) =>
        new(change.Id, change.Now, change.By, change.Wanted.Deputy);

    // What stands in the form as it stood when it was filled in was not touched, whatever others changed meanwhile.
    private static bool IsTouched(Sprint sprint, ChangeSprint change, AgreementTerm term) =>
        !term.IsSame(change.Wanted, sprint.Plan) && IsOwn(sprint, change, term);

    private static bool IsOwn(Sprint sprint, ChangeSprint change, AgreementTerm term) =>
        sprint.PlanAsOf(change.Seen) is var seen
        && (ReferenceEquals(seen, sprint.PlanOrNull) || !term.IsSame(change.Wanted, seen));

    // Two who change the same part: the second one looks at what the first agreed on, and says it again if they still
    // want to.
    private static Decision? Overtaken(Sprint sprint, ChangeSprint change, List<AgreementTerm> touched)
    {
        var seen = sprint.PlanAsOf(change.Seen);
        var by = touched
            .Where(term => !term.IsSame(seen, sprint.Plan))
            .Select(term => sprint.Changes.FindLast(one => one.Part == term.Part)?.By)
            .FirstOrDefault(who => who is not null);
        return by is not { } other
            ? null
            : Decision.Refuse(
                RefusalKind.NotNow,
                $"{sprint.Called(other)} changed this too, after you opened the form, so nothing is "
                    + "saved yet. What you filled in is still here: please look at it once more and save it again."
            );
    }

    private static Sprint After(Sprint sprint, Command cause, IEnumerable<LogEvent> events) =>
        events.Aggregate(sprint, (state, happened) =>
            SprintProjection.Apply(state, new(state.Sequence + 1, cause.Now, default, happened))
        );
}
