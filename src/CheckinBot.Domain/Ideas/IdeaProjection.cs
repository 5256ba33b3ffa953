namespace CheckinBot.Domain;

/// <summary>What happens to the options of a barrier.</summary>
internal static class IdeaProjection
{
    public static Sprint? Apply(Sprint sprint, LogEvent happened, Instant at) =>
        happened switch
        {
            OptionsOpened opened => Asked(
                    sprint.Change(opened.Barrier, barrier =>
                        barrier with
                        {
                            IdeaRoundOrNull = Opened(barrier.IdeaRoundOrNull, opened, at),
                        }
                    ),
                    opened.By,
                    opened.Barrier,
                    opened.Phase,
                    at
                )
                .Restore(at, Notice.OptionsOf(opened.Barrier)),
            OptionsMovedOn on => Asked(
                Change(sprint, on.Barrier, options => options with { Phase = on.Phase }),
                on.By,
                on.Barrier,
                on.Phase,
                at
            ),
            WhySaid why => Change(sprint, why.Barrier, options =>
                options with
                {
                    Whys = options.Whys.Add(new(why.By, why.Text, why.Named)),
                }
            ),
            IdeaAdded idea => Change(sprint, idea.Barrier, options =>
                options with
                {
                    Ideas = options.Ideas.Add(new(idea.Idea, idea.By, idea.Text, idea.Named, [])),
                }
            ),
            IdeaSupported support => Change(sprint, support.Barrier, options => Supported(options, support)),
            IdeaChosen chosen => Change(sprint, chosen.Barrier, options =>
                options with
                {
                    Phase = IdeaPhase.Trying,
                    ChosenOrNull = new(chosen.Idea, chosen.Tries, chosen.Until, chosen.AskAt, IsAsked: false),
                    Choices = options.Choices + 1,
                }
            ),
            MoveAsked asked => Change(sprint, asked.Barrier, options =>
                options with
                {
                    ChosenOrNull = options.Chosen with { IsAsked = true },
                }
            ),
            MoveTried tried => Tried(sprint, tried, at),
            _ => null,
        };

    // Opened again after one was tried: what was said before is still there.
    private static IdeaRound Opened(IdeaRound? before, OptionsOpened opened, Instant at) =>
        before is null ? new(opened.Phase, opened.By, at) : before with { Phase = opened.Phase };

    // What worked ends the search; anything else leads back to the other ideas.
    private static Sprint Tried(Sprint sprint, MoveTried tried, Instant at)
    {
        var barrier = sprint.Barrier(tried.Barrier);
        var move = new Trial(
            barrier.Id,
            barrier.Words.Kind,
            tried.Idea,
            barrier.IdeaRound.Idea(tried.Idea).Text,
            tried.Result,
            tried.Learned,
            tried.By,
            at
        );
        var phase = tried.Result == TrialOutcome.Worked ? IdeaPhase.Over : IdeaPhase.Support;
        return Change(sprint with { Moves = sprint.Moves.Add(move) }, tried.Barrier, options =>
                options with
                {
                    Phase = phase,
                    ChosenOrNull = null,
                }
            )
            .WithdrawAbout(tried.Barrier, NoticeKind.AskMove);
    }

    private static IdeaRound Supported(IdeaRound options, IdeaSupported support)
    {
        var idea = options.Idea(support.Idea);
        var backed = idea with
        {
            Support = support.Backs ? idea.Support.Add(support.By) : idea.Support.Remove(support.By),
        };
        return options with { Ideas = options.Ideas.SetItem(idea.Number - 1, backed) };
    }

    private static Sprint Asked(Sprint sprint, MemberId by, BarrierId barrier, IdeaPhase phase, Instant at) =>
        sprint.Touched(by, barrier, at, phase == IdeaPhase.Why ? TouchKind.AskedWhy : TouchKind.AskedForIdeas);

    private static Sprint Change(Sprint sprint, BarrierId id, Func<IdeaRound, IdeaRound> change) =>
        sprint.Change(id, barrier => barrier with { IdeaRoundOrNull = change(barrier.IdeaRound) });
}
