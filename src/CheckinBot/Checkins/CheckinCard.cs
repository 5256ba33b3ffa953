using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>The card of a round: what everybody sees in the group's chat, and what each sees after answering.</summary>
internal static class CheckinCard
{
    public const string Submit = "checkin.submit";
    public const string Edit = "checkin.edit";
    public const string View = "checkin.view";
    private const int MostBarriers = 10;

    /// <summary>For everybody: the form while the round is open, and who has answered; never who has not.</summary>
    public static AdaptiveCard Shared(SprintId id, Sprint sprint, Round round) => CardFit.Of(most => Shared(id, sprint, round, most));

    private static AdaptiveCard Shared(SprintId id, Sprint sprint, Round round, int most)
    {
        var card = CardParts.Card(
            "Your check-in is here. Please open it in a newer version of Teams.",
            [.. Head(sprint, round), .. round.State == RoundState.Open ? [.. Form(id, sprint, round, CheckinDraft.New(sprint, round.OpenedAt), most), .. StandingBarriers.Of(id, sprint, round, most)] : Closed(id, round), .. InTheWay(sprint, round, most)]);
        card.Body.Add(WhoSees(sprint));
        card.Refresh = OwnViews(id, sprint, round);
        return card;
    }

    /// <summary>For one member: the form, filled with what they typed, and what was unclear about it.</summary>
    public static AdaptiveCard Again(SprintId id, Sprint sprint, Round round, CheckinDraft draft, string? problem)
    {
        var card = CardParts.Card(
            "Your check-in is here. Please open it in a newer version of Teams.",
            [problem is null ? null : CardParts.Problem(problem), .. Head(sprint, round), .. Form(id, sprint, round, draft, Names.Most)]);
        card.Body.Add(WhoSees(sprint));
        return card;
    }

    /// <summary>For one member: what they said, and a way to change it.</summary>
    public static AdaptiveCard Own(SprintId id, Sprint sprint, Round round, Checkin checkin) => CardFit.Of(most => Own(id, sprint, round, checkin, most));

    private static AdaptiveCard Own(SprintId id, Sprint sprint, Round round, Checkin checkin, int most)
    {
        var card = CardParts.Card("Your check-in is kept.",
        [
            CardParts.Heading("Thank you, your check-in is kept"),
            CardParts.Quiet($"Check-in {round.Number}{(checkin.Late ? ", after it had closed: it counts all the same" : "")}{(checkin.Edited ? ", changed by you since" : "")}"),
            .. Said(checkin.Answer, most),
            BarrierLine(sprint, CheckinWords.RaisedWith(sprint, round, checkin)),
            Answered(sprint, round, most),
            CardParts.Buttons(CardParts.Button("Edit", Edit, CardParts.Ids(id, round.Number)), Clearing(id, CheckinWords.RaisedWith(sprint, round, checkin))),
            WhoSees(sprint),
        ]);
        card.Refresh = OwnViews(id, sprint, round);
        return card;
    }

    private static IEnumerable<AdaptiveElement> Head(Sprint sprint, Round round) =>
    [
        CardParts.Heading($"Check-in {round.Number}"),
        CardParts.Written(sprint.Plan!.Focus),
        CardParts.Quiet(round.State == RoundState.Open ? $"Open until {Moments.At(sprint.Plan, round.ClosesAt)}. A few words are enough." : "Closed. What it brought is further down in this chat."),
    ];

    private static IEnumerable<AdaptiveElement> Form(SprintId id, Sprint sprint, Round round, CheckinDraft draft, int most) =>
    [
        .. CheckinForm.Of(draft),
        CardParts.Buttons(CardParts.Button("Check in", Submit, CardParts.Ids(id, round.Number), main: true)),
        Answered(sprint, round, most),
    ];

    private static IEnumerable<AdaptiveElement> Closed(SprintId id, Round round) =>
        [CardParts.Buttons(CardParts.Button("Add mine late", Edit, CardParts.Ids(id, round.Number)))];

    private static IEnumerable<AdaptiveElement> Said(Answer answer, int most) =>
    [
        CardParts.Labelled("How it is going", CheckinWords.Going(answer.Going)),
        CardParts.Labelled("Done", PlainText.Excerpt(answer.Done, most)),
        .. Optional("In the way", PlainText.Excerpt(answer.Stuck, most)),
        .. Optional("Tweak", PlainText.Excerpt(answer.Tweak, most)),
        .. Optional("Shout-out", PlainText.Excerpt(answer.ShoutOut, most)),
    ];

    private static IEnumerable<AdaptiveElement> Optional(string label, string text) => text.Length == 0 ? [] : [CardParts.Labelled(label, text)];

    private static AdaptiveRichTextBlock Answered(Sprint sprint, Round round, int most)
    {
        var names = round.InOrder.Take(50).Select(checkin => Names.Of(sprint, checkin.Member, most)).ToList();
        return CardParts.Written(names.Count == 0 ? "Nobody has answered yet: be the first." : $"Answered so far: {Moments.List(names)}.");
    }

    private static AdaptiveElement? BarrierLine(Sprint sprint, Barrier? barrier) =>
        barrier is not null ? CardParts.Labelled("Your barrier", BarrierWording.State(sprint, barrier) + (barrier.Words.AsGroup ? ". Raised as the group: only you see this line" : "")) : null;

    // Whoever raised it need not wait for the leader to say that it is gone.
    private static AdaptiveAction? Clearing(SprintId id, Barrier? barrier) =>
        barrier is { State: not BarrierState.Cleared } ? ClearedButton.Of(id, barrier, ClearedButton.InTheGroup) : null;

    private static IEnumerable<AdaptiveElement> InTheWay(Sprint sprint, Round round, int most)
    {
        var raised = sprint.Barriers.Where(barrier => barrier.Source == CheckinSource.Of(round.Number)).ToList();
        return raised.Count == 0 ? [] :
        [
            CardParts.Subheading("In the way"),
            .. raised.Take(MostBarriers).SelectMany(barrier => One(sprint, barrier, Math.Min(most, 200))),
            .. raised.Count > MostBarriers ? [CardParts.Quiet($"And {raised.Count - MostBarriers} more.")] : Array.Empty<AdaptiveElement>(),
        ];
    }

    private static IEnumerable<AdaptiveElement> One(Sprint sprint, Barrier barrier, int most) =>
        [CardParts.Labelled(BarrierWording.State(sprint, barrier), PlainText.Excerpt(barrier.Words.Text, most)), CardParts.QuietlyWritten(BarrierWording.Facts(sprint, barrier))];

    private static AdaptiveElement WhoSees(Sprint sprint) => CardParts.WhoSees(
        $"your group, barriers at once and answers when the round closes. {LeaderSees.Of(sprint)} Nobody is shown who has not answered.");

    private static AdaptiveRefresh? OwnViews(SprintId id, Sprint sprint, Round round)
    {
        var answered = round.InOrder.Select(checkin => sprint.People.GetValueOrDefault(checkin.Member)?.TeamsId).Where(teamsId => !string.IsNullOrEmpty(teamsId)).Take(60).ToList();
        return answered.Count == 0 ? null : new() { Action = new() { Verb = View, Data = CardParts.Ids(id, round.Number) }, UserIds = answered! };
    }
}
