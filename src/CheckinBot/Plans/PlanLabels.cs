using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Plans;

/// <summary>
/// Where a plan stands, in words for its leader. Names are people's own text: show these only as written text.
/// </summary>
internal static class PlanLabels
{
    public static string State(PlanEntry entry) =>
        entry.State switch
        {
            PlanState.Joint when entry.Joint is { Result: not null } => $"{Name(entry)} and you did this together.",
            PlanState.Joint => $"{Name(entry)} and you are doing this together. The group sees it.",
            PlanState.Asked => Asked(entry),
            PlanState.Declined => $"{Name(entry)} said: not now. It stays between the two of you.",
            _ => "Only you know of it.",
        };

    // The leader is not told of an answer by a message; what they need to know stands here when they look.
    private static string Asked(PlanEntry entry) =>
        entry.Invitation?.State switch
        {
            OutboxState.Parked =>
                $"I cannot write to {Name(entry)} until they add me in Teams. Perhaps talk with them; "
                    + "my question is kept for them.",
            OutboxState.Pending => $"{Name(entry)} will be asked privately, within the agreed hours.",
            _ => $"{Name(entry)} is asked, and has not answered yet.",
        };

    public static string Name(PlanEntry entry) =>
        entry.Sprint.PersonOf(entry.Plan.CoOwner.Id) is { } person
            ? Names.Of(entry.Sprint, person.Id)
            : Names.Short(entry.Plan.CoOwner.Name);
}
