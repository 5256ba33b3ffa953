using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Checkins;

/// <summary>
/// On a check-in card: what was in the way before this round and may be so still, each with one tap. A tap sends
/// nothing of the form around it, and its answer leaves the card as it is.
/// </summary>
internal static class StandingBarriers
{
    private const int Most = 5;

    public static IEnumerable<AdaptiveElement> Of(SprintId id, Sprint sprint, Round round, int most)
    {
        var standing = sprint
            .Barriers.Where(barrier =>
                barrier.Stands && barrier.Since < round.OpenedAt && barrier.Source != CheckinSource.Of(round.Number)
            )
            .ToList();
        if (standing.Count == 0)
        {
            return [];
        }

        return
        [
            CardParts.Subheading("Still there?"),
            CardParts.Quiet("What was in the way before. One tap each, from anybody."),
            .. standing.Take(Most).SelectMany(barrier => One(id, sprint, round, barrier, Math.Min(most, 200))),
            .. CardParts.More(standing.Count, Most, "more, each on its own card in this chat"),
        ];
    }

    private static IEnumerable<AdaptiveElement> One(
        SprintId id,
        Sprint sprint,
        Round round,
        Barrier barrier,
        int most
    ) =>
        [
            Line(sprint, barrier, most),
            CardParts.Buttons(
                CardParts.Tap("Still there", Verbs.StillThere, Ids(id, round, barrier)),
                CardParts.Tap("It's gone", Verbs.ClearBarrier, Gone(id, round, barrier))
            ),
        ];

    private static AdaptiveRichTextBlock Line(Sprint sprint, Barrier barrier, int most)
    {
        var line = CardParts.Labelled(
            BarrierLabels.State(sprint, barrier),
            PlainText.Excerpt(barrier.Words.Text, most)
        );
        line.Spacing = AdaptiveSpacing.Medium;
        return line;
    }

    private static ButtonData Gone(SprintId id, Round round, Barrier barrier)
    {
        var data = Ids(id, round, barrier);
        data[CardFields.Outcome] = Choices<Outcome>.Write(Outcome.Removed);
        return data;
    }

    private static ButtonData Ids(SprintId id, Round round, Barrier barrier)
    {
        var data = CardParts.Ids(id, barrier.Id);
        data[CardFields.Round] = round.Number;
        return data;
    }
}
