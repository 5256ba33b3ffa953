using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>What a group agreed on, and what comes next.</summary>
internal static class SprintCard
{
    public const string End = "sprint.end";

    public static AdaptiveCard Welcome() => Welcome(Sprint.None);

    /// <summary>The same after a sprint; <paramref name="last"/>: the one that is over.</summary>
    public static AdaptiveCard Welcome(Sprint last) =>
        CardParts.Card(
            "CheckinBot is here.",
            [
                CardParts.Heading("Hello, I'm CheckinBot"),
                last.ReviewOrNull is { IsOpen: true } review ? CardParts.Line(LookingBack(last, review)) : null,
                CardParts.Line(
                    "I ask your group how its learning sprint is going and keep what you say. I fetch "
                        + "your leader only when you raise a barrier. The work stays yours."
                ),
                CardParts.Buttons(
                    CardParts.Button("Set up a sprint", Verbs.SetUp, main: true),
                    CardParts.Button("Begin with another group's", StartsCard.See)
                ),
                CardParts.Quiet(
                    "Later, write to me: @CheckinBot check in, @CheckinBot barrier, @CheckinBot what "
                        + "does my leader see, or @CheckinBot help."
                ),
                CardParts.WhoSees("your group. Your leader hears nothing until you raise a barrier."),
            ]
        );

    public static AdaptiveCard Of(SprintId id, Sprint sprint) => Of(id, sprint, viewer: null);

    /// <summary>As <paramref name="viewer"/> sees it after they pressed; null for everybody.</summary>
    public static AdaptiveCard Of(SprintId id, Sprint sprint, MemberId? viewer) =>
        sprint.IsRunning ? Running(id, sprint, sprint.Plan, viewer) : Welcome(sprint);

    private static string LookingBack(Sprint last, Review review) =>
        $"Your group looks back on its last sprint until {Phrases.At(last.Plan, review.ClosesAt)}; its "
        + "card is further up. "
        + "You can set up the next one now: the look back stays open beside it.";

    private static AdaptiveCard Running(SprintId id, Sprint sprint, SprintPlan plan, MemberId? viewer) =>
        CardParts.Card(
            "Your sprint is set up.",
            [
                CardParts.Heading("Your sprint"),
                CardParts.Labelled("We improve", plan.Focus),
                CardParts.Labelled("We look for", plan.Evidence),
                CardParts.Labelled("When", $"{Phrases.On(plan.FirstDay)} to {Phrases.On(plan.LastDay)}"),
                CardParts.Labelled("We check in", AgreementLabels.Rhythm(plan)),
                plan.Holidays.Spans.IsEmpty
                    ? null
                    : CardParts.Labelled("Nobody is asked", SchoolDaysLabels.Of(plan.Holidays)),
                FallsAway.Of(plan),
                CardParts.Labelled("Supported by", Names.Leader(sprint)),
                plan.Deputy is { } deputy
                    ? CardParts.Labelled(
                        "Deputy",
                        $"{Names.Of(sprint, deputy.Id)}, who hears of a barrier only when it was not seen in time"
                    )
                    : null,
                plan.SharesMoves
                    ? CardParts.Quiet(
                        "What we try helps other groups of our school, without names, and theirs helps us."
                    )
                    : null,
                CardParts.Line(Next(sprint, plan)),
                CardParts.Buttons(
                    sprint.OpenRound is null
                        ? CardParts.Button("Ask now", Verbs.AskNow, CardParts.Ids(id), main: true)
                        : null,
                    CardParts.Button("Preview to me", Verbs.Preview, CardParts.Ids(id)),
                    CardParts.Tap("Change it", Verbs.ChangeSprint, CardParts.Ids(id)),
                    Sharing(id),
                    EndButton(id)
                ),
                AwayLine.Of(sprint),
                .. WhoTakesPart.Of(id, sprint, viewer),
                CardParts.WhoSees($"your group. {LeaderSees.Of(sprint)} They hear nothing until you raise one."),
            ]
        );

    private static string Next(Sprint sprint, SprintPlan plan)
    {
        if (sprint.OpenRound is { } open)
        {
            return $"Check-in {open.Number} is open until {Phrases.At(plan, open.ClosesAt)}.";
        }

        if (Schedule.NextAsk(plan, sprint.CoveredUntil) is { } next)
        {
            return $"The next check-in is on {Phrases.At(plan, next)}.";
        }

        return "There is no check-in left in this sprint.";
    }

    private static AdaptiveExecuteAction Sharing(SprintId id)
    {
        var share = CardParts.Tap("Share as a starting point", Verbs.OfferStart, CardParts.Ids(id));
        share.Mode = AdaptiveActionMode.Secondary;
        return share;
    }

    private static AdaptiveShowCardAction EndButton(SprintId id) =>
        new()
        {
            Title = "End the sprint",
            Mode = AdaptiveActionMode.Secondary,
            Card = CardParts.Card(
                "End the sprint",
                [
                    CardParts.Line("Nobody is asked any more. All that you said is kept."),
                    CardParts.Buttons(CardParts.Button("Yes, end it now", End, CardParts.Ids(id))),
                ]
            ),
        };
}
