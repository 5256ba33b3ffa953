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
    private const int MostGroups = 20;
    private const int Roomy = 250;

    public static AdaptiveCard ForLeader(IReadOnlyList<Sprint> sprints, Instant now) => CardFit.Of(most => CardParts.Card(
        "Your digest.",
        [
            CardParts.Heading("Your groups, quietly"),
            .. sprints.Count == 0 ? [CardParts.Line("No group has named you as its leader yet. When one does, it stands here.")] : sprints.Take(MostGroups).SelectMany(sprint => Group(sprint, now, most)),
            sprints.Count > MostGroups ? CardParts.Quiet($"And {Moments.Count(sprints.Count - MostGroups, "group")} more.") : null,
            CardParts.WhoSees("only you. Each group can see its own part by writing \"@CheckinBot digest\" in its chat."),
        ]));

    public static AdaptiveCard ForGroup(Sprint sprint, Instant now) => CardFit.Of(most => CardParts.Card(
        "What your leader's digest says of your group.",
        [
            CardParts.Heading("What your leader's digest says of you"),
            .. Group(sprint, now, most),
            CardParts.WhoSees($"your group, and {Names.Leader(sprint)} when they ask for their digest."),
        ]));

    // Where many groups must share one card, each shows its newest round and shout-out, and its first barriers.
    private static IEnumerable<AdaptiveElement> Group(Sprint sprint, Instant now, int most) =>
    [
        Title(sprint, most),
        CardParts.Line(Going(sprint, most > Roomy ? 3 : 1)),
        .. ShoutOuts(sprint, most > Roomy ? 5 : 1, Math.Min(most, 300)),
        .. Barriers(sprint, now, most > Roomy ? 10 : 2, Math.Min(most, 300)),
    ];

    private static AdaptiveRichTextBlock Title(Sprint sprint, int most) => new()
    {
        Inlines = [new(PlainText.Excerpt(sprint.Plan!.Focus, most)) { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium }, new(sprint.IsRunning ? "" : "  (over)") { IsSubtle = true }],
        Separator = true,
        Spacing = AdaptiveSpacing.Large,
    };

    private static string Going(Sprint sprint, int rounds)
    {
        var recent = sprint.Rounds.Where(round => !round.Checkins.IsEmpty).TakeLast(rounds).Reverse().ToList();
        return recent.Count == 0
            ? "No answers yet."
            : string.Join("\n\n", recent.Select(round => $"Check-in {round.Number}: {Moments.Count(round.Checkins.Count, "answer")}, {CheckinWords.Pulse(round)}"));
    }

    private static IEnumerable<AdaptiveElement> ShoutOuts(Sprint sprint, int count, int most) =>
        sprint.Rounds.TakeLast(3).Reverse().SelectMany(round => round.InOrder)
            .Where(checkin => checkin.Answer.ShoutOut.Length > 0).Take(count)
            .Select(checkin => CardParts.Labelled("Worth celebrating", PlainText.Excerpt(checkin.Answer.ShoutOut, most)));

    private static IEnumerable<AdaptiveElement> Barriers(Sprint sprint, Instant now, int count, int most)
    {
        var open = sprint.Barriers.Where(barrier => barrier.IsOpen).ToList();
        return open.Count == 0 ? [CardParts.Line("Nothing is in the way.")] :
        [
            .. open.Take(count).Select(barrier => CardParts.Labelled(
                $"In the way for {Moments.Age(barrier.RaisedAt, now)}", $"{PlainText.Excerpt(barrier.Words.Text, most)} ({BarrierWording.State(sprint, barrier)})")),
            .. open.Count > count ? [CardParts.Quiet($"And {open.Count - count} more in the way.")] : Array.Empty<AdaptiveElement>(),
        ];
    }
}
