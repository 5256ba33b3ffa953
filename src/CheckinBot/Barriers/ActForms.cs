using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Barriers;

/// <summary>
/// The forms about a barrier that stand in a message of their own. Nothing changes them but the press that sends them.
/// </summary>
internal static class ActForms
{
    private const string Newer = "Please open this in a newer version of Teams.";
    private static readonly int[] SchoolDays = [1, 2, 3, 5];

    public static CardMessage Of(SprintId id, Sprint sprint, Barrier barrier, BarrierAct act) =>
        act switch
        {
            BarrierAct.Add => Form("Add to it", id, barrier, LivingCard.Add, "Add", Adding(), InGroup(sprint, barrier)),
            BarrierAct.Clear => Form(
                "How was it cleared?",
                id,
                barrier,
                Verbs.ClearBarrier,
                "Save",
                Clearing(),
                InGroup(sprint, barrier)
            ),
            BarrierAct.Encourage => Form(
                "Send encouragement",
                id,
                barrier,
                LeaderVerbs.Encourage,
                "Send it",
                EncourageCard.Questions(barrier),
                Yours
            ),
            BarrierAct.HoldBack => Form(
                "Hold back",
                id,
                barrier,
                LeaderVerbs.HoldBack,
                "Hold back",
                HoldingBack(sprint),
                Yours
            ),
            BarrierAct.PassOn => Form("Pass it on", id, barrier, LeaderVerbs.PassOn, "Pass it on", PassingOn(), Yours),
        };

    /// <summary>In place of a form that was sent: what became of it.</summary>
    public static CardMessage Done(Barrier barrier, IEnumerable<string> sentences, string whoSees) =>
        new(
            CardFit.Of(most =>
                CardParts.Card(
                    "It is done.",
                    [
                        .. sentences.Select(CardParts.Written),
                        CardParts.Quoted(PlainText.Excerpt(barrier.Words.Text, Math.Min(most, 200))),
                        CardParts.WhoSees(whoSees),
                    ]
                )
            ),
            "It is done"
        );

    /// <summary>Who reads what is written in the group's chat about this barrier.</summary>
    public static string InGroup(Sprint sprint, Barrier barrier) =>
        sprint.IsForLeader(barrier.Id) ? $"your group and {Names.LeaderOf(sprint, barrier)}." : "your group.";

    public const string Yours = "you. The group sees what you send, and nothing that you leave here.";

    private static CardMessage Form(
        string heading,
        SprintId id,
        Barrier barrier,
        string verb,
        string title,
        IEnumerable<AdaptiveElement> questions,
        string whoSees
    ) =>
        new(
            CardFit.Of(most =>
                CardParts.Card(
                    Newer,
                    [
                        CardParts.Heading(heading),
                        CardParts.Quoted(PlainText.Excerpt(barrier.Words.Text, Math.Min(most, 200))),
                        .. questions,
                        CardParts.Buttons(
                            CardParts.Button(title, verb, CardParts.OnForm(CardParts.Ids(id, barrier.Id)), main: true)
                        ),
                        CardParts.WhoSees(whoSees),
                    ]
                )
            ),
            heading
        );

    private static IEnumerable<AdaptiveElement> Adding() =>
        [
            CardParts.Ask(
                CardFields.Text,
                "What have you tried since, or what do you know now? It stands with your name.",
                "",
                Limits.Line,
                required: true
            ),
        ];

    private static IEnumerable<AdaptiveElement> Clearing() =>
        [
            ClearedButton.Pick(),
            CardParts.Ask(
                CardFields.Note,
                "What did we learn? You can skip this one.",
                "",
                Limits.Note,
                required: false
            ),
        ];

    private static IEnumerable<AdaptiveElement> HoldingBack(Sprint sprint) =>
        [
            new AdaptiveChoiceSetInput
            {
                Id = CardFields.SchoolDays,
                Label = "For how long?",
                Style = AdaptiveChoiceInputStyle.Expanded,
                Value = "2",
                Choices =
                [
                    .. SchoolDays.Select(days =>
                        CardParts.Choice(Phrases.Count(days, "school day"), days.ToString(CultureInfo.InvariantCulture))
                    ),
                ],
            },
            CardParts.Line(
                "The group reads that you have seen this and trust it to try first. Then I ask it "
                    + "whether it is still there, and only a yes comes back to you."
            ),
            .. sprint.IsRunning
                ? Array.Empty<AdaptiveElement>()
                : [CardParts.Quiet("Its sprint is over; it is asked all the same.")],
        ];

    private static IEnumerable<AdaptiveElement> PassingOn() =>
        [
            PeoplePicker.Of(CardFields.To, "To which colleague?", ""),
            CardParts.Line("They get this barrier, and it is theirs from then on. The group sees who has it."),
        ];
}
