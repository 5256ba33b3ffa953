using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Digests;

/// <summary>
/// The leader's quiet summary: first who needs somebody and for what, then a line for each of the other groups. Behind
/// a button the rest of each group's part, what many groups meet, and last, for the leader alone, the stepping-back
/// mirror. The group sees its own part of it, word for word, with the same word.
/// </summary>
internal static class DigestCard
{
    private const string Rest = "more";

    /// <summary><paramref name="aside"/>: how many of their groups cannot be read.</summary>
    public static AdaptiveCard ForLeader(Leader leader, IEnumerable<DigestGroupView> groups, int aside = 0)
    {
        IReadOnlyList<DigestGroupView> all = [.. groups.OrderByDescending(told => told.Need)];
        AdaptiveCard Card(Room room) => ForLeader(leader, all, aside, room);
        return all.Count == 0
            ? Nobody(aside)
            : Room.For(Math.Min(all.Count, Room.Groups)).Select(Card).FirstOrDefault(CardFit.Fits)
                ?? CardFit.Of(_ => Card(new(8, 0)));
    }

    public static AdaptiveCard ForGroup(DigestGroupView told) =>
        CardFit.Of(most =>
            CardParts.Card(
                "What your leader's digest says of your group.",
                [
                    CardParts.Heading("What your leader's digest says of you"),
                    .. GroupPart.InFull(told, new(most, 1)),
                    CardParts.WhoSees($"your group, and {Names.Leader(told.Sprint)} in their digest."),
                ]
            )
        );

    private static AdaptiveCard ForLeader(Leader leader, IReadOnlyList<DigestGroupView> all, int aside, Room room)
    {
        var shown = Math.Min(all.Count, Room.Groups);
        var groups = all.Take(shown)
            .Select((told, place) => (Told: told, Number: all.Count > 1 ? place + 1 : (int?)null))
            .ToList();
        return CardParts.Card(
            "Your digest.",
            [
                CardParts.Heading("Your groups"),
                .. InNeed([.. groups.Where(one => one.Told.NeedsSomebody)], room),
                .. Others([.. groups.Where(one => !one.Told.NeedsSomebody)], room),
                all.Count > shown
                    ? CardParts.Line($"And {Phrases.Count(all.Count - shown, "more group")}, with less in the way.")
                    : null,
                SetAsideLine.Of(aside),
                .. More([
                    .. groups.Take(room.InFull).SelectMany(one => GroupPart.Rest(one.Told, room, one.Number)),
                    .. AcrossGroups.Of(all, room.Text),
                    .. MirrorPart.Of(leader, all, shown),
                ]),
                CardParts.WhoSees(
                    "only you. Each group can see its own part by writing \"@CheckinBot digest\" in its "
                        + "chat, and no other."
                ),
            ]
        );
    }

    // First who needs somebody, with what is in the way.
    private static IEnumerable<AdaptiveElement> InNeed(
        IReadOnlyList<(DigestGroupView Told, int? Number)> groups,
        Room room
    ) =>
        [
            CardParts.Line(
                groups.Count switch
                {
                    0 => "Nothing is in the way just now.",
                    1 => "One group could use you:",
                    var many => $"{many} groups could use you, most of all the first:",
                }
            ),
            .. groups.SelectMany(
                (one, place) => GroupPart.Needs(one.Told, room, one.Number, inShort: place >= room.InFull)
            ),
        ];

    private static IEnumerable<AdaptiveElement> Others(
        IReadOnlyList<(DigestGroupView Told, int? Number)> groups,
        Room room
    ) => [.. groups.Select((one, place) => Apart(GroupPart.InALine(one.Told, room, one.Number), place == 0))];

    private static AdaptiveElement Apart(AdaptiveElement line, bool first)
    {
        (line.Separator, line.Spacing) = (first, first ? AdaptiveSpacing.Large : AdaptiveSpacing.Small);
        return line;
    }

    private static IEnumerable<AdaptiveElement> More(IReadOnlyList<AdaptiveElement> rest) =>
        rest.Count == 0
            ? []
            :
            [
                CardParts.Buttons(new AdaptiveToggleVisibilityAction { Title = "Show more", TargetElements = [Rest] }),
                new AdaptiveContainer
                {
                    Id = Rest,
                    IsVisible = false,
                    Items = [.. rest],
                },
            ];

    private static AdaptiveCard Nobody(int aside) =>
        CardParts.Card(
            "Your digest.",
            [
                CardParts.Heading("Your groups"),
                SetAsideLine.Of(aside)
                    ?? CardParts.Line("No group has named you as its leader yet. When one does, it stands here."),
                CardParts.WhoSees("only you."),
            ]
        );
}
