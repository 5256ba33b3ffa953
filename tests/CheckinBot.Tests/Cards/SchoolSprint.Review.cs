using CheckinBot.Domain;

namespace CheckinBot.Tests.Cards;

/// <summary>Looking back on the sprint.</summary>
internal sealed partial class SchoolSprint
{
    private static readonly string[] Learned =
    [
        "Frames that pupils read out themselves work better than those on the wall.",
        "Two minutes of silence first bring in the quieter half.",
        "",
        "Ask for one \"because\", not for three.",
        "Starting with one table was enough to see whether it works.",
    ];

    private static readonly string[] Saw =
    [
        "19 of 28 exit tickets say \"because\"; it was 11 before.",
        "",
        "",
        "Three recordings a week, and pupils ask for more.",
        "",
    ];

    /// <summary>
    /// So much that there is something to look back on: two rounds, a barrier that was cleared and one that was
    /// car-parked.
    /// </summary>
    public SchoolSprint Worked() =>
        Raise(place: 1, source: "form:2")
            .ChooseIdea()
            .Tried()
            .Clear()
            .Raise(forLeader: false, place: 0, source: "form:3")
            .Ask()
            .AllCheckIn()
            .Close()
            .Later(Duration.FromDays(7))
            .Ask()
            .AllCheckIn()
            .Close();

    public SchoolSprint LookBack(int place) => Run(new AnswerReview(Next, Now, People[place].Id, AnswerOf(place)));

    public SchoolSprint AllLookBack() =>
        Enumerable.Range(0, People.Length).Aggregate(this, (sprint, place) => sprint.LookBack(place));

    public SchoolSprint ReviewCloses()
    {
        Now = State.Review.ClosesAt;
        return Run(new RunDue(Next, Now));
    }

    public SchoolSprint Decides(NextStep next) => Run(new DecideNext(Next, Now, People[0].Id, next));

    /// <summary>All that can be shared is.</summary>
    public SchoolSprint Shares()
    {
        var draft = PointDraft.Of(State);
        return Run(
            new ShareStartingPoint(
                Next,
                Now,
                People[0].Id,
                [.. Enumerable.Range(1, draft.Whole.Lines.Length)],
                draft.Mark
            )
        );
    }

    /// <summary>So many other groups begin with what this one shared.</summary>
    public SchoolSprint Began(int others) =>
        Enumerable
            .Range(1, others)
            .Aggregate(this, (sprint, other) =>
                sprint.Run(new TellStarted(sprint.Next, sprint.Now, new($"other-{other}")))
            );

    public Reviewed Own(int place) => State.Review.Answers[People[place].Id];

    private ReviewAnswer AnswerOf(int place) =>
        new(
            place % 4 == 3 ? Verdict.Partly : Verdict.Yes,
            (Verdict)(place % 2),
            place % 5 == 2 ? Verdict.No : Verdict.Yes,
            LineOf(Learned[place % 5]),
            LineOf(Saw[place % 5]),
            place % 3 == 1 ? NextStep.Adapt : NextStep.GoOn
        );

    // The longest and the marked texts of a school stand in for what a teacher would write.
    private string LineOf(string usual) => Texts == SchoolTexts.Realistic || usual.Length == 0 ? usual : Texts.Note;
}
