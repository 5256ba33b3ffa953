using CheckinBot.Domain;
using CheckinBot.Ledger;
using CheckinBot.Options;

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
            ("options-ideas-first", Options(start().Raise().Open(OptionsPhase.Ideas))),
            ("options-ideas", Options(Ideas(start()))),
            ("options-ideas-shared", Options(Ideas(start()), shares: true)),
            ("options-support", Options(Backed(start()))),
            ("options-support-own", Options(Backed(start()), viewer: 2)),
            ("options-choose", ChooseForm.Of(SchoolSprint.Id, Backed(start()).State, Backed(start()).Barrier).Card),
            ("options-chosen", Chosen(Backed(start()).Choose(1))),
            ("options-support-full", Options(Full(start()))),
            ("options-ideas-full", Options(Full(start()).On(OptionsPhase.Ideas))),
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
            ("options-lesson", Options(Tried(start(), MoveResult.DidNot))),
            ("options-worked", Options(Tried(start(), MoveResult.Worked))),
            ("options-cleared", Options(Tried(start(), MoveResult.Partly).Clear())),
            ("options-again", Options(Tried(start(), MoveResult.Partly).Clear().Reopen())),
        ];

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfQuestion(Func<SchoolSprint> start) =>
        [
            ("ask-move", Question(Backed(start()).Choose(1).AskMove(), shares: true)),
            ("ask-move-worked", Question(Tried(start(), MoveResult.Worked))),
            ("ask-move-lesson", Question(Tried(start(), MoveResult.DidNot))),
            ("ask-move-over", Question(Backed(start()).Choose(1).AskMove().Clear())),
        ];

    private static AdaptiveCard Chosen(SchoolSprint sprint) =>
        ChooseForm.Done(SchoolSprint.Id, sprint.State, sprint.Barrier, "Your group tries it.").Card;

    private static SchoolSprint Whys(SchoolSprint sprint) =>
        sprint.Why(1, Text(sprint, 0)).Why(2, Text(sprint, 1), named: false);

    private static SchoolSprint Ideas(SchoolSprint sprint)
    {
        var ideas = Whys(sprint.Raise().Open()).On(OptionsPhase.Ideas);
        return ideas.Idea(1, Text(ideas, 2)).Idea(2, Text(ideas, 3), named: false).Idea(0, Text(ideas, 4));
    }

    private static SchoolSprint Backed(SchoolSprint sprint) =>
        Ideas(sprint).On(OptionsPhase.Support).Back(1, 0, 2, 3).Back(3, 2);

    private static SchoolSprint Full(SchoolSprint sprint) =>
        Enumerable
            .Range(0, 30)
            .Aggregate(
                Enumerable
                    .Range(0, 30)
                    .Aggregate(sprint.Raise().Open(), (one, n) => one.Why(n % one.People.Length, Text(one, n))),
                (one, n) => one.Idea(n % one.People.Length, Text(one, n))
            )
            .On(OptionsPhase.Support)
            .Back(20, 0, 1, 2)
            .Back(7, 0);

    private static SchoolSprint Tried(SchoolSprint sprint, MoveResult result)
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
        OptionsCard.Of(
            SchoolSprint.Id,
            Sharing(sprint.State, shares),
            sprint.Barrier,
            viewer is { } place ? sprint.People[place].Id : null
        );

    private static AdaptiveCard Question(SchoolSprint sprint, bool shares = false) =>
        AskMoveCard.Of(
            SchoolSprint.Id,
            Sharing(sprint.State, shares),
            sprint.State.Outgoing.Values.Single(one => one.Notice.Kind == NoticeKind.AskMove).Notice
        );

    private static AdaptiveCard OthersTried(SchoolSprint sprint) =>
        OthersCard.Of(
            SchoolSprint.Id,
            sprint.State,
            sprint.Barrier,
            [
                new KnownMove(1, Text(sprint, 2), MoveResult.Worked, Text(sprint, 5)),
                new KnownMove(2, Text(sprint, 4), MoveResult.Partly, ""),
                new KnownMove(3, Text(sprint, 3), MoveResult.DidNot, Text(sprint, 0)),
                .. sprint.People.Length <= 5
                    ? []
                    : Enumerable
                        .Range(10, 30)
                        .Select(n => new KnownMove(n, Text(sprint, n), MoveResult.DidNot, Text(sprint, n))),
            ]
        );

    private static Sprint Sharing(Sprint sprint, bool shares) =>
        sprint with
        {
            Plan = sprint.Plan! with { SharesMoves = shares },
        };
}
