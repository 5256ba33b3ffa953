using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Digests;

/// <summary>
/// The leader's quiet summary: for each group how it is going, wins, and open barriers with their age. The group sees its
/// own part of it, word for word, with the same word.
/// </summary>
internal static class DigestCard
{
    private const int Rounds = 3;
    private const int Wins = 5;
    private const int MostGroups = 20;

    public static AdaptiveCard ForLeader(IReadOnlyList<Sprint> sprints, Instant now) => CardFit.Of(most => CardParts.Card(
        "Your digest.",
        [
            CardParts.Heading("Your groups, quietly"),
            .. sprints.Count == 0 ? [CardParts.Line("No group has named you as its leader yet. When one does, it stands here.")] : sprints.Take(MostGroups).SelectMany(sprint => Group(sprint, now, most)),
            sprints.Count > MostGroups ? CardParts.Quiet($"And {Moments.Count(sprints.Count - MostGroups, "group")} more.") : null,
            CardParts.WhoSees("you. Each group can see its own part by writing \"digest\" in its chat."),
        ]));

    public static AdaptiveCard ForGroup(Sprint sprint, Instant now) => CardFit.Of(most => CardParts.Card(
        "What your leader's digest says of your group.",
        [
            CardParts.Heading("What your leader's digest says of you"),
            .. Group(sprint, now, most),
            CardParts.WhoSees($"your group, and {sprint.Plan!.Leader.Name} when they ask for their digest."),
        ]));

    private static IEnumerable<AdaptiveElement> Group(Sprint sprint, Instant now, int most) =>
    [
        Title(sprint),
        .. Going(sprint),
        .. ShoutOuts(sprint, most),
        .. Barriers(sprint, now, most),
    ];

    private static AdaptiveRichTextBlock Title(Sprint sprint) => new()
    {
        Inlines = [new(sprint.Plan!.Focus) { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium }, new(sprint.IsRunning ? "" : "  (over)") { IsSubtle = true }],
        Separator = true,
        Spacing = AdaptiveSpacing.Large,
    };

    private static IEnumerable<AdaptiveElement> Going(Sprint sprint)
    {
        var recent = sprint.Rounds.Where(round => !round.Checkins.IsEmpty).TakeLast(Rounds).Reverse().ToList();
        return recent.Count == 0
            ? [CardParts.Line("No answers yet.")]
            : recent.Select(round => CardParts.Line($"Check-in {round.Number}: {Moments.Count(round.Checkins.Count, "answer")}, {CheckinWords.Pulse(round)}"));
    }

    private static IEnumerable<AdaptiveElement> ShoutOuts(Sprint sprint, int most)
    {
        var wins = sprint.Rounds.TakeLast(Rounds).Reverse().SelectMany(round => round.InOrder)
            .Where(checkin => checkin.Answer.ShoutOut.Length > 0).Take(Wins).ToList();
        return wins.Select(checkin => CardParts.Labelled("Worth celebrating", PlainText.Excerpt(checkin.Answer.ShoutOut, Math.Min(most, 300))));
    }

    private static IEnumerable<AdaptiveElement> Barriers(Sprint sprint, Instant now, int most)
    {
        var open = sprint.Barriers.Where(barrier => barrier.IsOpen).ToList();
        return open.Count == 0
            ? [CardParts.Line("Nothing is in the way.")]
            : open.Take(10).Select(barrier => CardParts.Labelled(
                $"In the way for {Moments.Age(barrier.RaisedAt, now)}", $"{PlainText.Excerpt(barrier.Words.Text, Math.Min(most, 300))} ({BarrierWording.State(sprint, barrier)})"));
    }
}
