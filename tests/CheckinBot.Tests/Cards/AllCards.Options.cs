using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Ideas;

namespace CheckinBot.Tests.Cards;

/// <summary>The cards of the options for a barrier, and of what other groups tried.</summary>
internal static partial class AllCards
{
    private static readonly string[] Said =
    [
        "We all book them for the same Thursday, because the plan says Thursday.",
        "Nobody knows who has them: there is no list.",
        "Paper in plastic sleeves instead of whiteboards.",
        "Swap our Thursday with Year 6 for three weeks.",
        "One table a day shares a set; the others talk first and write later.",
        "It took ten minutes to make twenty sleeves. Pupils liked to keep them.",
    ];

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfOptions(Func<SchoolSprint> start) =>
        [
            .. OfCollecting(start),
            .. OfTrying(start),
            .. OfQuestion(start),
            ("others-tried", OthersTried(start().Raise())),
        ];

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfCollecting(Func<SchoolSprint> start) =>
        [
            ("options-why", Options(Whys(start().Raise().Open(byLeader: true)))),
            ("options-ideas-first", Options(start().Raise().Open(IdeaPhase.Ideas))),
            ("options-ideas", Options(Ideas(start()))),
            ("options-ideas-shared", Options(Ideas(start()), shares: true)),
            ("options-support", Options(Backed(start()))),
            ("options-support-own", Options(Backed(start()), viewer: 2)),
            ("options-choose", ChooseForm.Of(SchoolSprint.Id, Backed(start()).State, Backed(start()).Barrier).Card),
            ("options-chosen", Chosen(Backed(start()).Choose(1))),
            ("options-support-full", Options(Full(start()))),
            ("options-ideas-full", Options(Full(start()).On(IdeaPhase.Ideas))),
            (
                "options-why-full",
                Options(
                    Enumerable
                        .Range(0, 30)
                        .Aggregate(start().Raise().Open(), (sprint, n) =>
                            sprint.Why(n % sprint.People.Length, Text(sprint, n))
                        )
                )
            ),
        ];

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfTrying(Func<SchoolSprint> start) =>
        [
            ("options-trying", Options(Backed(start()).Choose(1), shares: true)),
            ("options-lesson", Options(Tried(start(), TrialOutcome.DidNot))),
            ("options-worked", Options(Tried(start(), TrialOutcome.Worked))),
            ("options-cleared", Options(Tried(start(), TrialOutcome.Partly).Clear())),
            ("options-again", Options(Tried(start(), TrialOutcome.Partly).Clear().Reopen())),
        ];

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfQuestion(Func<SchoolSprint> start) =>
        [
            ("ask-move", Question(Backed(start()).Choose(1).AskMove(), shares: true)),
            ("ask-move-worked", Question(Tried(start(), TrialOutcome.Worked))),
            ("ask-move-lesson", Question(Tried(start(), TrialOutcome.DidNot))),
            ("ask-move-over", Question(Backed(start()).Choose(1).AskMove().Clear())),
        ];

    private static AdaptiveCard Chosen(SchoolSprint sprint) =>
        ChooseForm.Done(SchoolSprint.Id, sprint.State, sprint.Barrier, "Your group tries it.").Card;

    private static SchoolSprint Whys(SchoolSprint sprint) =>
        sprint.Why(1, Text(sprint, 0)).Why(2, Text(sprint, 1), named: false);

    private static SchoolSprint Ideas(SchoolSprint sprint)
    {
        var ideas = Whys(sprint.Raise().Open()).On(IdeaPhase.Ideas);
        return ideas.Idea(1, Text(ideas, 2)).Idea(2, Text(ideas, 3), named: false).Idea(0, Text(ideas, 4));
    }

    private static SchoolSprint Backed(SchoolSprint sprint) =>
        Ideas(sprint).On(IdeaPhase.Support).Back(1, 0, 2, 3).Back(3, 2);

    private static SchoolSprint Full(SchoolSprint sprint) =>
        Enumerable
            .Range(0, 30)
            .Aggregate(
                Enumerable
                    .Range(0, 30)
                    .Aggregate(sprint.Raise().Open(), (one, n) => one.Why(n % one.People.Length, Text(one, n))),
                (one, n) => one.Idea(n % one.People.Length, Text(one, n))
            )
            .On(IdeaPhase.Support)
            .Back(20, 0, 1, 2)
            .Back(7, 0);

    private static SchoolSprint Tried(SchoolSprint sprint, TrialOutcome result)
    {
        var asked = Backed(sprint).Choose(1).AskMove();
        return asked.Tell(result, Text(asked, 5));
    }

    // Different each time: the same idea twice is one.
    private static string Text(SchoolSprint sprint, int number) =>
        sprint.Texts == SchoolTexts.Realistic && number < Said.Length
            ? Said[number]
            : $"{sprint.Texts.Note[..Math.Min(sprint.Texts.Note.Length, Limits.Line - 4)]} {number}";

    private static AdaptiveCard Options(SchoolSprint sprint, int? viewer = null, bool shares = false) =>
        IdeasCard.Of(
            SchoolSprint.Id,
            Sharing(sprint.State, shares),
            sprint.Barrier,
            viewer is { } place ? sprint.People[place].Id : null
        );

    private static AdaptiveCard Question(SchoolSprint sprint, bool shares = false) =>
        AskTrialCard.Of(
            SchoolSprint.Id,
            Sharing(sprint.State, shares),
            sprint.State.Outbox.Values.Single(one => one.Notice.Kind == NoticeKind.AskMove).Notice
        );

    private static AdaptiveCard OthersTried(SchoolSprint sprint) =>
        OthersCard.Of(
            SchoolSprint.Id,
            sprint.State,
            sprint.Barrier,
            [
                new KnownTrial(1, Text(sprint, 2), TrialOutcome.Worked, Text(sprint, 5)),
                new KnownTrial(2, Text(sprint, 4), TrialOutcome.Partly, ""),
                new KnownTrial(3, Text(sprint, 3), TrialOutcome.DidNot, Text(sprint, 0)),
                .. sprint.People.Length <= 5
                    ? []
                    : Enumerable
                        .Range(10, 30)
                        .Select(n => new KnownTrial(n, Text(sprint, n), TrialOutcome.DidNot, Text(sprint, n))),
            ]
        );

    private static Sprint Sharing(Sprint sprint, bool shares) =>
        sprint with
        {
            PlanOrNull = sprint.Plan with { SharesMoves = shares },
        };
}
