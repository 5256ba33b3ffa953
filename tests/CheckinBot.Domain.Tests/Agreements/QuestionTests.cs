namespace CheckinBot.Domain.Tests.Agreements;

/// <summary>What a group asks itself, and what it answers.</summary>
public sealed class QuestionTests
{
    private static readonly Question Group = new(QuestionKind.Choice, "Which group?")
    {
        Slot = 1,
        Answers = ["A", "B"],
    };
    private static readonly Question Loud = new(QuestionKind.Scale, "How loud?")
    {
        Slot = 2,
        Answers = ["quiet", "loud"],
    };
    private static readonly Question Who = new(QuestionKind.Text, "Who helped?") { Slot = 3 };

    public static TheoryData<string, QuestionSet> Problems =>
        new()
        {
            { "Please write what you want to ask", With(Who with { Text = "" }) },
            { "A question is 201 characters long", With(Who with { Text = new('q', 201) }) },
            { "Please write two to six choices", With(Group with { Answers = ["A"] }) },
            { "Please write two to six choices", With(Group with { Answers = ["A", "B", "C", "D", "E", "F", "G"] }) },
            { "Two of the choices for \"Which group?\" are the same.", With(Group with { Answers = ["A", "a"] }) },
            { "A choice is 61 characters long", With(Group with { Answers = ["A", new('b', 61)] }) },
            { "A scale goes from 1 to 5.", With(Loud with { Answers = ["quiet"] }) },
            {
                "Only one question may be skipped",
                With(Group with { CanBeSkipped = true }, Who with { CanBeSkipped = true })
            },
            {
                "How it is going is always asked",
                new([
                    .. QuestionSet.Default.All.Select(one =>
                        one with
                        {
                            CanBeSkipped = one.Kind == QuestionKind.Going,
                        }
                    ),
                ])
            },
        };

    private static QuestionSet With(params Question[] own) => new([.. QuestionSet.Default.All, .. own]);

    private static Scenario Asking(params Question[] own) =>
        Scenario.Started().Change(Some.Ben, plan => plan with { Questions = With(own) }).Wake("2026-03-02 14:00");

    private static Answer Answer(params OwnAnswer[] own) => Some.Answer() with { Own = OwnAnswers.Of(own) };

    [Theory]
    [MemberData(nameof(Problems))]
    public void What_cannot_be_asked_is_said_and_nothing_is_changed(string sentence, QuestionSet asked)
    {
        var it = Scenario.Started().Change(Some.Ben, plan => plan with { Questions = asked });
        Assert.StartsWith(sentence, it.Refused, StringComparison.Ordinal);
        Assert.Equal(QuestionSet.Default, it.State.Plan.Asks());
    }

    [Fact]
    public void A_group_that_changed_nothing_is_asked_as_ever() =>
        Assert.Equal(QuestionSet.Default, Scenario.Asked().State.Rounds[0].Questions);

    [Fact]
    public void A_round_keeps_the_questions_it_asked()
    {
        var it = Asking(Group).Change(Some.Ann, plan => plan with { Questions = null }).Wake("2026-03-04 14:00");
        Assert.Equal([With(Group), QuestionSet.Default], it.State.Rounds.Select(round => round.Questions));
    }

    [Fact]
    public void Answers_are_kept_and_counted()
    {
        var round = Asking(Group, Loud)
            .CheckIn(Some.Ann, Answer(new(1, "", 2), new(2, "", 5)))
            .CheckIn(Some.Ben, Answer(new(1, "", 2), new(2, "", 1)))
            .State.Rounds[0];
        Assert.Equal<int[]>([0, 2], [.. Group.Counted(round)]);
        Assert.Equal<int[]>([1, 0, 0, 0, 1], [.. Loud.Counted(round)]);
    }

    [Fact]
    public void What_is_asked_must_be_answered_and_what_may_be_skipped_need_not()
    {
        Assert.Equal("Please answer \"Which group?\" too.", Asking(Group).CheckIn(Some.Ann).Refused);
        Assert.Null(Asking(Group with { CanBeSkipped = true }).CheckIn(Some.Ann).Refused);
    }

    [Fact]
    public void What_was_done_may_be_skipped_where_the_group_says_so()
    {
        var asked = new QuestionSet([
            .. QuestionSet.Default.All.Select(one => one with { CanBeSkipped = one.Kind == QuestionKind.Done }),
        ]);
        var it = Scenario.Started().Change(Some.Ben, plan => plan with { Questions = asked }).Wake("2026-03-02 14:00");
        Assert.Null(it.CheckIn(Some.Ann, Some.Answer(done: "")).Refused);
        Assert.NotNull(Scenario.Asked().CheckIn(Some.Ann, Some.Answer(done: "")).Refused);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_pick_that_is_not_offered_is_refused(int pick) =>
        Assert.Equal(
            "Please pick one of the answers to \"Which group?\".",
            Asking(Group).CheckIn(Some.Ann, Answer(new OwnAnswer(1, "", pick))).Refused
        );

    [Fact]
    public void An_answer_to_what_is_not_asked_is_refused() =>
        Assert.StartsWith(
            "This check-in asks other questions",
            Scenario.Asked().CheckIn(Some.Ann, Answer(new OwnAnswer(1, "Hello", 0))).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_same_answer_again_changes_nothing_and_another_pick_is_an_edit()
    {
        var it = Asking(Group).CheckIn(Some.Ann, Answer(new OwnAnswer(1, "", 1)));
        Assert.Empty(it.CheckIn(Some.Ann, Answer(new OwnAnswer(1, "", 1))).Events);
        Assert.IsType<CheckinEdited>(Assert.Single(it.CheckIn(Some.Ann, Answer(new OwnAnswer(1, "", 2))).Events));
    }

    [Fact]
    public void A_question_stays_whose_it_was_when_somebody_else_changes_another()
    {
        var it = Asking(Group).Change(Some.Ann, plan => plan with { Questions = With(Group, Who) });
        Assert.Equal([Some.Ben.Id, Some.Ann.Id], it.State.Plan.Asks().Own.Select(one => one.By));
    }

    [Fact]
    public void Whoever_is_forgotten_leaves_counts_behind_and_no_words()
    {
        var it = Asking(Group, Who).CheckIn(Some.Ben, Answer(new(1, "", 2), new(3, "Cem did", 0)));
        var without = SprintProjection.All(
            it.Log.Select(one => one with { Event = Redaction.Of(it.State, one.Event, id => id == Some.Ben.Id) })
        );
        var (asked, answers) = (without.Rounds[0].Questions, without.Rounds[0].Checkins[Some.Ben.Id].Answer.Own!);
        Assert.Equal([Redaction.Text, Redaction.Text], asked.Own.Select(one => one.Text));
        Assert.Equal((2, Redaction.Text), (answers.To(1)!.Pick, answers.To(3)!.Text));
        Assert.Equal<int[]>([0, 1], [.. asked.Own.First().Counted(without.Rounds[0])]);
    }
}
