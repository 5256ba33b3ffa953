using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Digests;

/// <summary>
/// The leader's quiet summary: each group's part, the most in need first, what many groups meet, and last, for the leader alone, the
/// stepping-back mirror. The group sees its own part of it, word for word, with the same word.
/// </summary>
internal static class DigestCard
{
    /// <summary><paramref name="aside"/>: how many of their groups cannot be read.</summary>
    public static AdaptiveCard ForLeader(Leader leader, IEnumerable<Told> groups, int aside = 0)
    {
        IReadOnlyList<Told> all = [.. groups.OrderByDescending(told => told.Need)];
        AdaptiveCard Card(Room room) => ForLeader(leader, all, aside, room);
        return all.Count == 0 ? Nobody(aside) : Room.For(Math.Min(all.Count, Room.Groups)).Select(Card).FirstOrDefault(CardFit.Fits) ?? CardFit.Of(_ => Card(new(8, 0)));
    }

    public static AdaptiveCard ForGroup(Told told) => CardFit.Of(most => CardParts.Card(
        "What your leader's digest says of your group.",
        [
            CardParts.Heading("What your leader's digest says of you"),
            .. GroupPart.InFull(told, new(most, 1)),
            CardParts.WhoSees($"your group, and {Names.Leader(told.Sprint)} in their digest."),
        ]));

    private static AdaptiveCard ForLeader(Leader leader, IReadOnlyList<Told> all, int aside, Room room)
    {
        var shown = Math.Min(all.Count, Room.Groups);
        return CardParts.Card(
            "Your digest.",
            [
                CardParts.Heading("Your groups, quietly"),
                CardParts.Quiet(Since(all[0]) + (room.InFull < shown ? " With so many groups some are told in short, those most in need first." : "")),
                .. all.Take(shown).SelectMany((told, place) => Group(told, place, all.Count, room)),
                all.Count > shown ? CardParts.Line($"And {Moments.Count(all.Count - shown, "more group")}, with less in the way.") : null,
                SetAsideLine.Of(aside),
                .. AcrossGroups.Of(all, room.Text),
                .. MirrorPart.Of(leader, all, shown),
                CardParts.WhoSees("only you. Each group can see its own part by writing \"@CheckinBot digest\" in its chat, and no other."),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Group(Told told, int place, int all, Room room)
    {
        var number = all > 1 ? place + 1 : (int?)null;
        return place < room.InFull ? GroupPart.InFull(told, room, number) : GroupPart.InShort(told, room, number);
    }

    private static string Since(Told told) => told.Since is { } since
        ? $"What is new since {Moments.On(Schedule.DayOf(told.Plan, since))} stands first."
        : "Your first digest: all of it is new.";

    private static AdaptiveCard Nobody(int aside) => CardParts.Card(
        "Your digest.",
        [
            CardParts.Heading("Your groups, quietly"),
            SetAsideLine.Of(aside) ?? CardParts.Line("No group has named you as its leader yet. When one does, it stands here."),
            CardParts.WhoSees("only you."),
        ]);
}
