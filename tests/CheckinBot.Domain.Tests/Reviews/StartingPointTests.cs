namespace CheckinBot.Domain.Tests.Reviews;

public sealed class StartingPointTests
{
    private static Scenario LookedBack() =>
        Scenario.Asked().CheckIn(Some.Ann).Wake("2026-03-13 17:00").LookBack(Some.Ann).Wake("2026-03-20 14:00");

    private static Scenario Share(Scenario it, params int[] lines) =>
        it.Run(new ShareStartingPoint(it.NextId(), it.Now, Some.Ann.Id, [.. lines], PointDraft.Of(it.State).Mark));

    [Fact]
    public void A_group_shares_the_lines_that_it_chose()
    {
        Assert.Equal("Shorter prompts", Assert.Single(Share(LookedBack(), 1).State.Offered!.Lines).Text);
        Assert.Empty(Share(LookedBack()).State.Offered!.Lines);
    }

    [Fact]
    public void Shared_again_just_so_nothing_changes() => Assert.Empty(Share(Share(LookedBack(), 1), 1).Events);

    [Fact]
    public void What_changed_since_it_was_looked_at_is_not_shared()
    {
        var it = LookedBack();
        it.Run(new ShareStartingPoint(it.NextId(), it.Now, Some.Ann.Id, [1], "another mark"));
        Assert.StartsWith("Something of it has changed", it.Refused, StringComparison.Ordinal);
        Assert.Null(it.State.Offered);
    }

    [Fact]
    public void What_was_learned_goes_along_only_once_the_look_back_is_closed() =>
        Assert.Empty(
            PointDraft
                .Of(Scenario.Asked().CheckIn(Some.Ann).Wake("2026-03-13 17:00").LookBack(Some.Ann).State)
                .Whole.Lines
        );

    private static readonly QuestionSet Asked = new([
        .. QuestionSet.Default.All,
        new(QuestionKind.Choice, "Which frame?") { Slot = 1, Answers = ["Because", "I agree"] },
    ]);

    private static Scenario Asking() => Scenario.Started().Change(Some.Ben, plan => plan with { Questions = Asked });

    [Fact]
    public void The_group_s_own_questions_go_along_and_those_of_every_group_need_no_mention()
    {
        Assert.Equal(Asked, Share(Asking()).State.Offered!.Questions);
        Assert.Null(Share(Scenario.Started()).State.Offered!.Questions);
    }

    [Fact]
    public void A_question_that_was_changed_since_it_was_looked_at_is_not_shared()
    {
        var it = Asking();
        var seen = PointDraft.Of(it.State).Mark;
        it.Change(Some.Ann, plan =>
            plan with
            {
                Questions = new([.. Asked.All.Take(3), Asked.All[3] with { Answers = ["Because", "Never"] }]),
            }
        );
        it.Run(new ShareStartingPoint(it.NextId(), it.Now, Some.Ann.Id, [], seen));
        Assert.StartsWith("Something of it has changed", it.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_goes_with_whoever_wrote_it_when_they_are_forgotten()
    {
        var it = Share(Asking());
        StartingPoint Left(Person who) =>
            (
                (StartingPointShared)
                    Redaction.Of(it.State, new StartingPointShared(Some.Ann.Id, it.State.Offered!), member =>
                        member == who.Id
                    )
            ).Point;
        Assert.Null(Left(Some.Ben).Questions);
        Assert.Equal(Asked, Left(Some.Ann).Questions);
    }

    [Fact]
    public void It_is_taken_back_at_any_time()
    {
        var it = Share(LookedBack(), 1);
        it.Run(new TakeStartingPointBack(it.NextId(), it.Now, Some.Ben.Id));
        Assert.Null(it.State.Offered);
        Assert.Empty(it.Run(new TakeStartingPointBack(it.NextId(), it.Now, Some.Ben.Id)).Events);
    }

    [Fact]
    public void A_stranger_shares_nothing() =>
        Assert.Equal(
            RefusalKind.NotAMember,
            LookedBack().Run(new ShareStartingPoint(new("x"), default, Some.Leader.Id, [], "")).Last.Refusal!.Kind
        );

    [Fact]
    public void The_look_back_tells_of_those_who_began_with_it_before_and_later_ones_wait_for_the_next()
    {
        var it = Scenario.Asked().CheckIn(Some.Ann);
        it.Run(new TellStarted(it.NextId(), it.Now, new("other-1")))
            .Run(new TellStarted(it.NextId(), it.Now, new("other-1")))
            .Wake("2026-03-13 17:00");
        it.Run(new TellStarted(it.NextId(), it.Now, new("other-2")));
        Assert.Equal((1, 1), (it.State.Review.Started, it.State.StartedUntold));
    }
}
