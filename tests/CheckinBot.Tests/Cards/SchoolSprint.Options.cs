using CheckinBot.Domain;

namespace CheckinBot.Tests.Cards;

/// <summary>The options for a barrier: why, ideas, support, and what is tried.</summary>
internal sealed partial class SchoolSprint
{
    public SchoolSprint Open(IdeaPhase phase = IdeaPhase.Why, bool byLeader = false) =>
        Run(new OpenIdeas(Next, Now, byLeader ? Leader.Id : People[0].Id, Barrier.Id, phase));

    public SchoolSprint On(IdeaPhase phase) => Run(new AdvanceIdeas(Next, Now, People[1].Id, Barrier.Id, phase));

    public SchoolSprint Why(int place, string text, bool named = true) =>
        Run(new SayWhy(Next, Now, People[place].Id, Barrier.Id, text, named));

    public SchoolSprint Idea(int place, string text, bool named = true) =>
        Run(new AddIdea(Next, Now, People[place].Id, Barrier.Id, text, named));

    public SchoolSprint Back(int idea, params int[] places) =>
        places.Aggregate(this, (sprint, place) =>
            sprint.Run(
                new SupportIdea(sprint.Next, sprint.Now, sprint.People[place].Id, sprint.Barrier.Id, idea, Backs: true)
            )
        );

    public SchoolSprint Choose(int idea, int place = 1) =>
        Run(
            new ChooseIdea(
                Next,
                Now,
                People[0].Id,
                Barrier.Id,
                idea,
                People[place].Id,
                Schedule.DayOf(State.Plan, Now).PlusDays(3)
            )
        );

    /// <summary>The day comes on which whoever tries the chosen idea is asked.</summary>
    public SchoolSprint AskMove()
    {
        Now = Barrier.IdeaRound.Chosen.AskAt;
        return Run(new RunDue(Next, Now));
    }

    public SchoolSprint Tell(TrialOutcome result, string learned) =>
        Run(
            new TellTrial(
                Next,
                Now,
                Barrier.IdeaRound.Chosen.Tries,
                Barrier.Id,
                Barrier.IdeaRound.Chosen.Idea,
                result,
                learned
            )
        );
}
