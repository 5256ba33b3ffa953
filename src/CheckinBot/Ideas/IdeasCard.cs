using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Ideas;

/// <summary>
/// The group's one card for the ideas for a barrier: why, ideas, support, what is tried, and how it went.
/// </summary>
internal static class IdeasCard
{
    /// <summary>
    /// For everybody, or for one <paramref name="viewer"/>; <paramref name="returns"/>: it stands in place of the
    /// barrier's card, and leads back to it; <paramref name="box"/>: it can be written in.
    /// </summary>
    public static AdaptiveCard Of(
        SprintId id,
        Sprint sprint,
        Barrier barrier,
        MemberId? viewer = null,
        bool returns = false,
        bool box = true
    ) => CardFit.Of(most => Of(new(id, sprint, barrier, viewer, most), returns, box));

    private static AdaptiveCard Of(IdeasSeen seen, bool returns, bool box)
    {
        var card = CardParts.Card(
            "Your group is looking for ideas. Please open this in a newer version of Teams.",
            [
                .. Phase(seen, box),
                returns ? CardParts.Buttons(CardParts.Tap("Back to the barrier", IdeasVerbs.Return, seen.Ids)) : null,
                .. CardParts.WhoSees("your group.", $"{Phrases.First(TrialIndexReaders.Of(seen))} {WhoSees(seen)}"),
            ]
        );
        card.Refresh = Refresh(seen);
        return card;
    }

    private static IEnumerable<AdaptiveElement?> Phase(IdeasSeen seen, bool box) =>
        seen.Options.Phase switch
        {
            IdeaPhase.Why => CollectingIdeas.Why(seen, box),
            IdeaPhase.Ideas => CollectingIdeas.Ideas(seen, box),
            IdeaPhase.Support => SupportParts.Of(seen),
            IdeaPhase.Trying => TryingParts.Trying(seen),
            IdeaPhase.Over => TryingParts.Over(seen),
        };

    private static string WhoSees(IdeasSeen seen) =>
        (seen.Options.Phase, seen.Sprint.Plan.SharesMoves) switch
        {
            (IdeaPhase.Why, _) or (_, false) =>
                "In a small group people may guess who wrote what, with or without a name.",
            (IdeaPhase.Trying or IdeaPhase.Over, _) =>
                "Groups of your school that share as you do may read what was tried and what came of "
                    + "it, without names.",
            _ => "People may guess who wrote what, with or without a name. Once an idea was tried, "
                + "groups that share as you do may read it and what came of it, without names.",
        };

    // Those who back an idea see that they do, and can take it back.
    private static AdaptiveRefresh? Refresh(IdeasSeen seen) =>
        OwnViews.Of(
            seen.Sprint,
            seen.Options.Phase == IdeaPhase.Support
                ? seen.Options.Ideas.SelectMany(idea => idea.Support).Distinct()
                : [],
            IdeasVerbs.View,
            seen.Ids
        );
}
