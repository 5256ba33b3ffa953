using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Checkins;

/// <summary>What a round brought, for the group: what was done, learned, and who deserves thanks.</summary>
internal static class SummaryCard
{
    // Where texts must be as short as this to fit, the labels cost more than the texts: a member gets one paragraph.
    private const int Short = 120;
    private const int MostBarriers = 10;

    public static AdaptiveCard Of(Sprint sprint, Round round) => CardFit.Of(most => Of(sprint, round, most));

    private static AdaptiveCard Of(Sprint sprint, Round round, int most) =>
        CardParts.Card(
            $"Check-in {round.Number} is closed.",
            [
                CardParts.Heading($"What check-in {round.Number} brought"),
                .. round.Checkins.IsEmpty ? Nobody(sprint) : Somebody(sprint, round, most),
                CardParts.WhoSees($"your group. {LeaderSees.Of(sprint, round)}"),
            ]
        );

    private static IEnumerable<AdaptiveElement> Nobody(Sprint sprint) =>
        [
            CardParts.Line(
                Schedule.NextAsk(sprint.Plan, sprint.CoveredUntil) is { } next
                    ? "No answers this time. Weeks like that happen; the next check-in is on "
                        + $"{Phrases.At(sprint.Plan, next)}."
                    : "No answers this time. Weeks like that happen."
            ),
        ];

    private static IEnumerable<AdaptiveElement> Somebody(Sprint sprint, Round round, int most) =>
        [
            CardParts.Line($"{Phrases.Count(round.Checkins.Count, "answer")}: {CheckinLabels.Pulse(round)}"),
            .. round.InOrder.SelectMany(checkin =>
                most > Short ? Said(sprint, round, checkin, most) : [SaidShortly(sprint, round, checkin, most)]
            ),
            .. OwnQuestions.Counts(round, most),
            .. AsGroup(sprint, round, most),
            .. ShoutOuts(sprint, round, most),
        ];

    private static IEnumerable<AdaptiveElement> Said(Sprint sprint, Round round, Checkin checkin, int most) =>
        [
            new AdaptiveRichTextBlock
            {
                Inlines =
                [
                    Who(sprint, checkin, most),
                    new AdaptiveTextRun(checkin.Late ? "  came later" : "") { IsSubtle = true },
                ],
                Spacing = AdaptiveSpacing.Medium,
            },
            .. Texts(sprint, round, checkin, most).Select(one => CardParts.Labelled(one.Label, one.Text)),
        ];

    private static AdaptiveRichTextBlock SaidShortly(Sprint sprint, Round round, Checkin checkin, int most) =>
        new()
        {
            Inlines =
            [
                Who(sprint, checkin, most),
                new AdaptiveTextRun(
                    "  "
                        + string.Join(
                            " · ",
                            Texts(sprint, round, checkin, most).Select(one => $"{one.Label}: {one.Text}")
                        )
                ),
            ],
        };

    private static AdaptiveTextRun Who(Sprint sprint, Checkin checkin, int most) =>
        new(Names.Of(sprint, checkin.Member, most)) { Weight = AdaptiveTextWeight.Bolder };

    private static IEnumerable<(string Label, string Text)> Texts(
        Sprint sprint,
        Round round,
        Checkin checkin,
        int most
    ) =>
        new[]
        {
            ("Done", PlainText.Excerpt(checkin.Answer.Done, most)),
            ("In the way", InTheWay(sprint, checkin, CheckinLabels.RaisedWith(sprint, round, checkin), most)),
            ("Tweak", PlainText.Excerpt(checkin.Answer.Tweak, most)),
        }
            .Concat(
                round
                    .Questions.Own.Where(question => !question.IsPicked)
                    .Select(question =>
                        (
                            OwnQuestions.AsLabel(question, most),
                            PlainText.Excerpt(OwnQuestions.Answer(question, checkin.Answer.Own), most)
                        )
                    )
            )
            .Where(one => one.Item2.Length > 0);

    // What was raised as the group stands by itself below, not with whoever wrote it.
    private static string InTheWay(Sprint sprint, Checkin checkin, Barrier? barrier, int most) =>
        barrier switch
        {
            null => PlainText.Excerpt(checkin.Answer.Stuck, most),
            { Words.AsGroup: true } => "",
            _ => Standing(
                sprint,
                barrier,
                checkin.Answer.Stuck.Length > 0 ? checkin.Answer.Stuck : barrier.Words.Text,
                most
            ),
        };

    private static string Standing(Sprint sprint, Barrier barrier, string text, int most) =>
        PlainText.InLine(text, most) + (most > Short ? $" ({BarrierLabels.State(sprint, barrier)})" : "");

    private static IEnumerable<AdaptiveElement> AsGroup(Sprint sprint, Round round, int most)
    {
        var raised = sprint
            .Barriers.Where(barrier => barrier.Words.AsGroup && barrier.Source == CheckinSource.Of(round.Number))
            .Take(MostBarriers)
            .ToList();
        return raised.Count == 0
            ? []
            :
            [
                CardParts.Subheading("Raised as the group"),
                .. raised.Select(barrier =>
                    CardParts.Written("• " + Standing(sprint, barrier, barrier.Words.Text, most))
                ),
            ];
    }

    private static IEnumerable<AdaptiveElement> ShoutOuts(Sprint sprint, Round round, int most)
    {
        var thanks = round.InOrder.Where(checkin => checkin.Answer.ShoutOut.Length > 0).ToList();
        if (thanks.Count == 0)
        {
            return [];
        }

        return
        [
            CardParts.Subheading("Shout-outs"),
            .. thanks
                .Select(checkin =>
                    (
                        Name: Names.Of(sprint, checkin.Member, most),
                        Text: PlainText.Excerpt(checkin.Answer.ShoutOut, most)
                    )
                )
                .Select(one =>
                    most > Short ? CardParts.Labelled(one.Name, one.Text) : CardParts.Written($"{one.Name}: {one.Text}")
                ),
        ];
    }
}
