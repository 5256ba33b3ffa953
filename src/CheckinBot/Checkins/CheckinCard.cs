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

    /// <summary>For everybody: the form while the round is open, and who has answered; never who has not.</summary>
    public static AdaptiveCard Shared(SprintId id, Sprint sprint, Round round)
    {
        var card = CardParts.Card(
            "Your check-in is here. Please open it in a newer version of Teams.",
            [.. Head(sprint, round), .. round.State == RoundState.Open ? Form(id, sprint, round, CheckinDraft.Empty) : Closed(id, round), .. InTheWay(sprint, round)]);
        card.Body.Add(WhoSees(sprint));
        card.Refresh = OwnViews(id, sprint, round);
        return card;
    }

    /// <summary>For one member: the form, filled with what they typed, and what was unclear about it.</summary>
    public static AdaptiveCard Again(SprintId id, Sprint sprint, Round round, CheckinDraft draft, string? problem)
    {
        var card = CardParts.Card(
            "Your check-in is here. Please open it in a newer version of Teams.",
            [problem is null ? null : CardParts.Problem(problem), .. Head(sprint, round), .. Form(id, sprint, round, draft)]);
        card.Body.Add(WhoSees(sprint));
        return card;
    }

    /// <summary>For one member: what they said, and a way to change it.</summary>
    public static AdaptiveCard Own(SprintId id, Sprint sprint, Round round, Checkin checkin)
    {
        var card = CardParts.Card("Your check-in is kept.",
        [
            CardParts.Heading("Thank you, your check-in is kept"),
            CardParts.Quiet($"Round {round.Number}{(checkin.Late ? ", after it had closed: it counts all the same" : "")}{(checkin.Edited ? ", changed by you since" : "")}"),
            .. Said(checkin.Answer),
            BarrierLine(sprint, round, checkin.Member),
            Answered(sprint, round),
            CardParts.Buttons(CardParts.Button("Edit", Edit, CardParts.Ids(id, round.Number))),
            WhoSees(sprint),
        ]);
        card.Refresh = OwnViews(id, sprint, round);
        return card;
    }

    private static IEnumerable<AdaptiveElement> Head(Sprint sprint, Round round) =>
    [
        CardParts.Heading($"Check-in {round.Number}"),
        CardParts.Written(sprint.Plan!.Focus),
        CardParts.Quiet(round.State == RoundState.Open ? $"Open until {Moments.At(sprint.Plan, round.ClosesAt)}" : "Closed. What it brought is further down in this chat."),
    ];

    private static IEnumerable<AdaptiveElement> Form(SprintId id, Sprint sprint, Round round, CheckinDraft draft) =>
    [
        .. CheckinForm.Of(draft, sprint.Plan!.Leader.Name),
        CardParts.Buttons(CardParts.Button("Check in", Submit, CardParts.Ids(id, round.Number), main: true)),
        Answered(sprint, round),
    ];

    private static IEnumerable<AdaptiveElement> Closed(SprintId id, Round round) =>
        [CardParts.Buttons(CardParts.Button("Add mine late", Edit, CardParts.Ids(id, round.Number)))];

    private static IEnumerable<AdaptiveElement> Said(Answer answer) =>
    [
        CardParts.Labelled("How it is going", CheckinWords.Going(answer.Going)),
        CardParts.Labelled("Done", answer.Done),
        .. Optional("In the way", answer.Stuck),
        .. Optional("Tweak", answer.Tweak),
        .. Optional("Shout-out", answer.ShoutOut),
    ];

    private static IEnumerable<AdaptiveElement> Optional(string label, string text) => text.Length == 0 ? [] : [CardParts.Labelled(label, text)];

    private static AdaptiveRichTextBlock Answered(Sprint sprint, Round round)
    {
        var names = round.InOrder.Take(50).Select(checkin => sprint.NameOf(checkin.Member)).ToList();
        return CardParts.Written(names.Count == 0 ? "Nobody has answered yet: be the first." : $"Answered so far: {Moments.List(names)}.");
    }

    private static AdaptiveElement? BarrierLine(Sprint sprint, Round round, MemberId member) =>
        sprint.BarrierFrom(CheckinSource.Of(round.Number), member) is { } barrier
            ? CardParts.Labelled("Your barrier", BarrierWording.State(sprint, barrier))
            : null;

    private static IEnumerable<AdaptiveElement> InTheWay(Sprint sprint, Round round)
    {
        var raised = sprint.Barriers.Where(barrier => barrier.Source == CheckinSource.Of(round.Number)).ToList();
        return raised.Count == 0 ? [] :
        [
            CardParts.Subheading("In the way"),
            .. raised.Take(10).Select(barrier => CardParts.Labelled(BarrierWording.State(sprint, barrier), PlainText.Excerpt(barrier.Words.Text, 200))),
        ];
    }

    private static AdaptiveElement WhoSees(Sprint sprint) => CardParts.WhoSees(
        $"your group reads the answers when the round closes. {Moments.First(sprint.Plan!.Leader.Name)} sees how many are on track, shout-outs, and barriers raised for them. Nobody is shown who has not answered.");

    private static AdaptiveRefresh? OwnViews(SprintId id, Sprint sprint, Round round)
    {
        var answered = round.InOrder.Select(checkin => sprint.People.GetValueOrDefault(checkin.Member)?.TeamsId).Where(teamsId => !string.IsNullOrEmpty(teamsId)).Take(60).ToList();
        return answered.Count == 0 ? null : new() { Action = new() { Verb = View, Data = CardParts.Ids(id, round.Number) }, UserIds = answered! };
    }
}
