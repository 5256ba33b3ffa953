using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Digests;

/// <summary>What a group tries, how it went, and what somebody of it and a leader carry out together.</summary>
internal static class GroupTries
{
    public static IEnumerable<AdaptiveElement> Of(DigestGroupView told, Room room) =>
        [
            .. told
                .Raised.Where(barrier => barrier is { Stands: true, IdeaRoundOrNull.ChosenOrNull: not null })
                .Take(room.Lines)
                .Select(barrier => Trying(barrier, room.Text)),
            .. told
                .Moves.Where(move => told.Since is null || told.IsNew(move.At))
                .TakeLast(room.Lines)
                .Select(move => CardParts.Labelled(Result(move.Result), Tried(move, room.Text))),
            .. Joint(told).Take(room.Lines).Select(plan => Together(told.Sprint, plan, room.Text)),
        ];

    /// <summary>What was tried, and what was learned of it.</summary>
    public static string Tried(Trial move, int most) =>
        PlainText.InLine(move.Tried, most)
        + (move.Learned.Length == 0 ? "" : $" · Learned: {PlainText.InLine(move.Learned, most)}");

    // Who tries it is the group's to know.
    private static AdaptiveElement Trying(Barrier barrier, int most)
    {
        var chosen = barrier.IdeaRound.Chosen;
        return CardParts.Labelled(
            $"Somebody tries until {Phrases.On(chosen.Until)}",
            PlainText.Excerpt(barrier.IdeaRound.IdeaOrNull(chosen.Idea)?.Text ?? "", most)
        );
    }

    private static IEnumerable<JointPlan> Joint(DigestGroupView told) =>
        told.Sprint.Joint.Where(plan =>
            plan.Result is null
            && (plan.Barrier is not { } id ? told.IsWhole : told.Raised.Any(barrier => barrier.Id == id))
        );

    private static AdaptiveElement Together(Sprint sprint, JointPlan plan, int most) =>
        CardParts.Labelled(
            $"{Names.Of(sprint, plan.CoOwner, most)} and {Names.Of(sprint, plan.Leader.Id, most)} together",
            PlainText.Excerpt(plan.Then, most)
        );

    private static string Result(TrialOutcome result) =>
        result switch
        {
            TrialOutcome.Worked => "Tried, and it worked",
            TrialOutcome.Partly => "Tried, and it worked in part",
            TrialOutcome.DidNot => "Tried, and a lesson was learned",
        };
}
