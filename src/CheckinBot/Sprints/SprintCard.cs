using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>What a group agreed on, and what comes next.</summary>
internal static class SprintCard
{
    public const string End = "sprint.end";

    public static AdaptiveCard Welcome() => CardParts.Card(
        "CheckinBot is here.",
        [
            CardParts.Heading("Hello, I'm CheckinBot"),
            CardParts.Line("I ask your group how its learning sprint is going and keep what you say. I fetch your leader only when you raise a barrier. The work stays yours."),
            CardParts.Buttons(CardParts.Button("Set up a sprint", Verbs.SetUp, main: true)),
            CardParts.Quiet("Later, write to me: @CheckinBot check in, @CheckinBot barrier, @CheckinBot what does my leader see, or @CheckinBot help."),
            CardParts.WhoSees("your group. Your leader hears nothing until you raise a barrier."),
        ]);

    public static AdaptiveCard Of(SprintId id, Sprint sprint) => Of(id, sprint, viewer: null);

    /// <summary>As <paramref name="viewer"/> sees it after they pressed; null for everybody.</summary>
    public static AdaptiveCard Of(SprintId id, Sprint sprint, MemberId? viewer) => sprint.IsRunning ? Running(id, sprint, sprint.Plan!, viewer) : Welcome();

    private static AdaptiveCard Running(SprintId id, Sprint sprint, SprintPlan plan, MemberId? viewer) => CardParts.Card(
        "Your sprint is set up.",
        [
            CardParts.Heading("Your sprint"),
            CardParts.Labelled("We improve", plan.Focus),
            CardParts.Labelled("We look for", plan.Evidence),
            CardParts.Labelled("When", $"{Moments.On(plan.FirstDay)} to {Moments.On(plan.LastDay)}"),
            CardParts.Labelled("We check in", AgreementLabels.Rhythm(plan)),
            plan.Holidays.Spans.IsEmpty ? null : CardParts.Labelled("Nobody is asked", DaysWords.Of(plan.Holidays)),
            FallsAway.Of(plan),
            CardParts.Labelled("Supported by", Names.Leader(sprint)),
            plan.Deputy is { } deputy ? CardParts.Labelled("Deputy", $"{Names.Of(sprint, deputy.Id)}, who hears of a barrier only when it was not seen in time") : null,
            plan.SharesMoves ? CardParts.Quiet("What we try helps other groups of our school, without names, and theirs helps us.") : null,
            CardParts.Line(Next(sprint, plan)),
            CardParts.Buttons(
                sprint.OpenRound is null ? CardParts.Button("Ask now", Verbs.AskNow, CardParts.Ids(id), main: true) : null,
                CardParts.Button("Preview to me", Verbs.Preview, CardParts.Ids(id)),
                CardParts.Tap("Change it", Verbs.ChangeSprint, CardParts.Ids(id)),
                EndButton(id)),
            .. WhoTakesPart.Of(id, sprint, viewer),
            CardParts.WhoSees($"your group. {LeaderSees.Of(sprint)} They hear nothing until you raise one."),
        ]);

    private static string Next(Sprint sprint, SprintPlan plan) => sprint.OpenRound is { } open
        ? $"Check-in {open.Number} is open until {Moments.At(plan, open.ClosesAt)}."
        : Schedule.NextAsk(plan, sprint.CoveredUntil) is { } next ? $"The next check-in is on {Moments.At(plan, next)}." : "There is no check-in left in this sprint.";

    private static AdaptiveShowCardAction EndButton(SprintId id) => new()
    {
        Title = "End the sprint",
        Mode = AdaptiveActionMode.Secondary,
        Card = CardParts.Card("End the sprint",
        [
            CardParts.Line("Nobody is asked any more. All that you said is kept."),
            CardParts.Buttons(CardParts.Button("Yes, end it now", End, CardParts.Ids(id))),
        ]),
    };
}
