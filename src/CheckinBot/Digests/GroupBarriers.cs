using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Digests;

/// <summary>A group's barriers: those in the way with age and state, and how others went away.</summary>
internal static class GroupBarriers
{
    /// <summary>The first of those in the way, and how many more there are, in a line.</summary>
    public static string First(DigestGroupView told, Room room)
    {
        var open = told.Raised.Where(barrier => barrier.IsOpen).ToList();
        return $"{Age(told, open[0])}: "
            + $"{Text(told, open[0], room)}{(open.Count == 1 ? "" : $" · and {open.Count - 1} more")}";
    }

    public static IEnumerable<AdaptiveElement> Open(DigestGroupView told, Room room)
    {
        var open = told.Raised.Where(barrier => barrier.IsOpen).ToList();
        if (open.Count == 0)
        {
            return [CardParts.Line("Nothing is in the way.")];
        }

        return
        [
            .. open.Take(room.Lines).SelectMany(barrier => Two(told, barrier, room)),
            .. CardParts.More(open.Count, room.Lines, "more in the way"),
        ];
    }

    private static AdaptiveElement One(DigestGroupView told, Barrier barrier, Room room) =>
        CardParts.Labelled(Age(told, barrier), Text(told, barrier, room));

    private static string Age(DigestGroupView told, Barrier barrier) =>
        $"{NewsOf(told, barrier)} the way for {Phrases.Age(barrier.RaisedAt, told.Now)}";

    private static string NewsOf(DigestGroupView told, Barrier barrier) =>
        (told.IsNew(barrier.BackAt), told.IsNew(barrier.RaisedAt)) switch
        {
            (true, _) => "Back, in",
            (_, true) => "New, in",
            _ => "In",
        };

    private static string Text(DigestGroupView told, Barrier barrier, Room room) =>
        $"{PlainText.InLine(barrier.Words.Text, room.Text)} ({BarrierLabels.State(told.Sprint, barrier)})";

    /// <summary>What was cleared since the digest before, the newest first.</summary>
    public static IEnumerable<AdaptiveElement> Cleared(DigestGroupView told, Room room) =>
        told
            .Raised.Where(barrier =>
                barrier is { State: BarrierState.Cleared, ClearingOrNull: { } cleared }
                && (told.Since is null || told.IsNew(cleared.At))
            )
            .OrderByDescending(barrier => barrier.Clearing.At)
            .Take(room.Lines)
            .Select(barrier =>
                CardParts.Labelled(BarrierLabels.Cleared(barrier.Clearing.Outcome), Learned(barrier, room.Text))
            );

    private static string Learned(Barrier barrier, int most) =>
        PlainText.InLine(barrier.Words.Text, most)
        + (barrier.Clearing.Note.Length == 0 ? "" : $" · Learned: {PlainText.InLine(barrier.Clearing.Note, most)}");

    // What rests for long is said here, quietly, and nowhere else.
    private static IEnumerable<AdaptiveElement> Two(DigestGroupView told, Barrier barrier, Room room) =>
        [
            One(told, barrier, room),
            .. DigestFacts.IsQuiet(told.Sprint, barrier, told.Now)
                ?
                [
                    CardParts.Quiet(
                        "Nothing new on this one since "
                            + $"{Phrases.On(Schedule.DayOf(told.Plan, DigestFacts.LastTouched(barrier)))}. "
                            + "A word about it may help."
                    ),
                ]
                : Array.Empty<AdaptiveElement>(),
        ];
}
