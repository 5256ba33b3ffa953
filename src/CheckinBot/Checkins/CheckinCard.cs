using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Checkins;

/// <summary>
/// The card of a round: a form that many fill in at one hour, so nothing changes it but its closing; and what each sees
/// in its place after answering. Who has answered stands in a message of its own (<see cref="SoFarCard"/>).
/// </summary>
internal static class CheckinCard
{
    public const string Submit = "checkin.submit";
    public const string Edit = "checkin.edit";
    public const string View = "checkin.view";
    public const string Early = "checkin.early";
    private const string Newer = "Your check-in is here. Please open it in a newer version of Teams.";

    /// <summary>For everybody: the form while the round is open.</summary>
    public static AdaptiveCard Shared(SprintId id, Sprint sprint, Round round) =>
        CardFit.Of(most => Shared(id, sprint, round, most));

    private static AdaptiveCard Shared(SprintId id, Sprint sprint, Round round, int most)
    {
        var card = CardParts.Card(
            Newer,
            [
                .. Head(sprint, round),
                .. round.State == RoundState.Open ? Open(id, sprint, round, most) : Closed(id, round),
                .. WhoSees(sprint, round),
            ]
        );
        card.Refresh = Refresh(id, sprint, round);
        return card;
    }

    private static IEnumerable<AdaptiveElement> Open(SprintId id, Sprint sprint, Round round, int most) =>
        [
            .. Form(id, sprint, round, CheckinDraft.New(sprint, round.OpenedAt)),
            .. StandingBarriers.Of(id, sprint, round, most),
        ];

    /// <summary>For one member: the form, filled with what they typed, and what was unclear about it.</summary>
    public static AdaptiveCard Again(SprintId id, Sprint sprint, Round round, CheckinDraft draft, string? problem) =>
        CardParts.Card(
            Newer,
            [
                problem is null ? null : CardParts.Problem(problem),
                .. Head(sprint, round),
                .. Form(id, sprint, round, draft),
                .. WhoSees(sprint, round),
            ]
        );

    /// <summary>For one member: what they said, and a way to change it.</summary>
    public static AdaptiveCard Own(SprintId id, Sprint sprint, Round round, Checkin checkin) =>
        CardFit.Of(most => Own(id, sprint, round, checkin, most));

    private static AdaptiveCard Own(SprintId id, Sprint sprint, Round round, Checkin checkin, int most)
    {
        var card = CardParts.Card(
            "Your check-in is kept.",
            [
                CardParts.Heading("Thank you, your check-in is kept"),
                CardParts.Quiet(
                    $"Check-in {round.Number}{When(round, checkin)}{(checkin.Edited ? ", changed by you since" : "")}"
                ),
                .. Said(checkin.Answer, most),
                .. round.Questions.Own.SelectMany(question =>
                    Optional(
                        OwnQuestions.AsLabel(question, most),
                        PlainText.Excerpt(OwnQuestions.Answer(question, checkin.Answer.Own), most)
                    )
                ),
                BarrierLine(sprint, CheckinLabels.RaisedWith(sprint, round, checkin)),
                CardParts.Buttons(
                    CardParts.Button("Edit", Edit, CardParts.Ids(id, round.Number)),
                    Clearing(id, CheckinLabels.RaisedWith(sprint, round, checkin))
                ),
                .. WhoSees(sprint, round),
            ]
        );
        card.Refresh = Refresh(id, sprint, round);
        return card;
    }

    private static string When(Round round, Checkin checkin)
    {
        if (checkin.Late)
        {
            return ", after it had closed: it counts all the same";
        }

        if (checkin.At < round.OpenedAt)
        {
            return ", before it opened: it stands there when it does";
        }

        return "";
    }

    private static IEnumerable<AdaptiveElement> Head(Sprint sprint, Round round) =>
        [
            CardParts.Heading($"Check-in {round.Number}"),
            CardParts.Written(sprint.Plan.Focus),
            CardParts.Quiet(OpenTimes(sprint, sprint.Plan, round)),
        ];

    private static string OpenTimes(Sprint sprint, SprintPlan plan, Round round)
    {
        if (IsComing(sprint, round))
        {
            return $"It opens on {Phrases.At(plan, round.OpenedAt)}. You are early, and that is fine.";
        }

        return round.State == RoundState.Open
            ? $"Open until {Phrases.At(plan, round.ClosesAt)}. A few words are enough."
            : "Closed. What it brought is further down in this chat.";
    }

    private static bool IsComing(Sprint sprint, Round round) => round.Number > sprint.Rounds.Count;

    private static IEnumerable<AdaptiveElement> Form(SprintId id, Sprint sprint, Round round, CheckinDraft draft) =>
        [
            .. CheckinForm.Of(draft, round.Questions, LeaderAway(sprint, round)),
            CardParts.Buttons(CardParts.Button("Check in", Submit, CardParts.Ids(id, round.Number), main: true)),
        ];

    // The form stands until it closes: what begins before that is said as well.
    private static AdaptiveElement? LeaderAway(Sprint sprint, Round round)
    {
        var today = Schedule.DayOf(sprint.Plan, sprint.At);
        return AwayLine.OfLeader(sprint, today, LocalDate.Max(today, Schedule.DayOf(sprint.Plan, round.ClosesAt)));
    }

    private static IEnumerable<AdaptiveElement> Closed(SprintId id, Round round) =>
        [CardParts.Buttons(CardParts.Button("Add mine late", Edit, CardParts.Ids(id, round.Number)))];

    private static IEnumerable<AdaptiveElement> Said(Answer answer, int most) =>
        [
            CardParts.Labelled("How it is going", CheckinLabels.Going(answer.Going)),
            .. Optional("Done", PlainText.Excerpt(answer.Done, most)),
            .. Optional("In the way", PlainText.Excerpt(answer.Stuck, most)),
            .. Optional("Tweak", PlainText.Excerpt(answer.Tweak, most)),
            .. Optional("Shout-out", PlainText.Excerpt(answer.ShoutOut, most)),
        ];

    private static IEnumerable<AdaptiveElement> Optional(string label, string text) =>
        text.Length == 0 ? [] : [CardParts.Labelled(label, text)];

    private static AdaptiveElement? BarrierLine(Sprint sprint, Barrier? barrier)
    {
        if (barrier is null)
        {
            return null;
        }

        return CardParts.Labelled(
            "Your barrier",
            BarrierLabels.State(sprint, barrier)
                + (barrier.Words.AsGroup ? ". Raised as the group: only you see this line" : "")
        );
    }

    // Whoever raised it need not wait for the leader to say that it is gone.
    private static AdaptiveAction? Clearing(SprintId id, Barrier? barrier) =>
        barrier is { State: not BarrierState.Cleared } ? ClearedButton.Of(id, barrier) : null;

    private static IEnumerable<AdaptiveElement> WhoSees(Sprint sprint, Round round) =>
        CardParts.WhoSees(
            "your group.",
            $"Barriers at once, answers when the round closes. {LeaderSees.Of(sprint, round)} Nobody is "
                + "shown who has not answered."
        );

    // The card is not sent anew for those who answer, so it asks for everybody's own view from the start; the bot
    // leaves it as it is for those who have not answered.
    private static AdaptiveRefresh? Refresh(SprintId id, Sprint sprint, Round round) =>
        OwnViews.Of(sprint, sprint.Members, View, CardParts.Ids(id, round.Number));
}
