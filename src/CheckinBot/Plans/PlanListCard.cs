using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Plans;

/// <summary>A leader's plans, by sprint: theirs alone, until somebody of the group says yes to one.</summary>
internal static class PlanListCard
{
    /// <summary>Plans on one card: what is read in a moment.</summary>
    public const int PageSize = 6;

    public static AdaptiveCard Of(IReadOnlyList<PlanEntry> entries, int page, string? said, int aside = 0) =>
        CardFit.Of(most =>
            CardParts.Card(
                "Your backup plans. Please open this in a newer version of Teams.",
                [
                    .. PlanParts.Said(said),
                    CardParts.Heading("Your backup plans"),
                    SetAsideLine.Of(aside),
                    Intro(entries.Count, aside),
                    .. Page(entries, Math.Min(page, Last(entries.Count)), most),
                    Pages(Math.Min(page, Last(entries.Count)), Last(entries.Count)),
                    CardParts.WhoSees(
                        "only you. Whoever you ask sees your question to them; the group sees a plan "
                            + "only with their yes."
                    ),
                ]
            )
        );

    private static AdaptiveTextBlock? Intro(int plans, int aside) =>
        (plans, aside) switch
        {
            (0, > 0) => null,
            (0, _) => CardParts.Line(
                "No group has named you as its leader yet. When one does, you can keep plans for it here."
            ),
            _ => CardParts.Line(
                "Silently in the background, just in case. If one is needed one day: gently, and jointly."
            ),
        };

    private static IEnumerable<AdaptiveElement> Page(IReadOnlyList<PlanEntry> entries, int page, int most)
    {
        var shown = entries.Skip(page * PageSize).Take(PageSize).ToList();
        return shown.SelectMany(
            (entry, place) =>
                (IEnumerable<AdaptiveElement>)
                    [
                        .. place > 0 && shown[place - 1].Id == entry.Id
                            ? Array.Empty<AdaptiveElement>()
                            : Title(entry, most),
                        .. entry.PlanOrNull is null ? [] : Plan(entry, entry.PlanOrNull, most),
                    ]
        );
    }

    private static AdaptiveElement[] Title(PlanEntry entry, int most) =>
        [
            new AdaptiveRichTextBlock
            {
                Inlines =
                [
                    new AdaptiveTextRun(PlainText.Excerpt(entry.Sprint.PlanOrNull?.Focus ?? "", most))
                    {
                        Weight = AdaptiveTextWeight.Bolder,
                        Size = AdaptiveTextSize.Medium,
                    },
                    new AdaptiveTextRun(entry.Sprint.IsRunning ? "" : "  (over)") { IsSubtle = true },
                ],
                Separator = true,
                Spacing = AdaptiveSpacing.Large,
            },
            .. entry.IsLed
                ? [CardParts.Buttons(CardParts.Button("New plan", PlanVerbs.New, CardParts.Ids(entry.Id)))]
                : Array.Empty<AdaptiveElement>(),
        ];

    private static AdaptiveElement[] Plan(PlanEntry entry, BackupPlan plan, int most) =>
        [
            new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Emphasis,
                Items =
                [
                    .. PlanParts.WhenThen(entry.Barrier, plan.Facts.When, plan.Facts.Then, most),
                    .. plan.Facts.With.Length == 0
                        ? Array.Empty<AdaptiveElement>()
                        : [CardParts.Labelled("With", PlainText.Excerpt(plan.Facts.With, most))],
                    CardParts.QuietlyWritten(PlanLabels.State(entry)),
                    .. HowItWent(entry, most),
                    .. Buttons(entry, plan),
                ],
            },
        ];

    private static IEnumerable<AdaptiveElement> HowItWent(PlanEntry entry, int most)
    {
        if (entry.Joint is not { Result: { } result } joint)
        {
            return [];
        }

        return
        [
            CardParts.Labelled("How it went", PlanParts.Result(result)),
            .. joint.Learned.Length == 0
                ? Array.Empty<AdaptiveElement>()
                : [CardParts.Labelled("What you learned", PlainText.Excerpt(joint.Learned, most))],
        ];
    }

    // No button of these stands out: holding back is as good as stepping in.
    private static AdaptiveElement[] Buttons(PlanEntry entry, BackupPlan plan) =>
        entry.State switch
        {
            PlanState.Joint => entry.Joint is { Result: null }
                ? [CardParts.Buttons(PlanParts.Tell(entry.Id, plan.Id))]
                : [],
            PlanState.Asked =>
            [
                CardParts.Buttons(Drop(entry, plan, "They will see that your question is over, and nothing else.")),
            ],
            PlanState.Draft or PlanState.Declined or PlanState.Dropped =>
            [
                CardParts.Buttons(
                    entry.IsLed
                        ? CardParts.Button("Carry out together", PlanVerbs.Offer, PlanParts.Ids(entry.Id, plan.Id))
                        : null,
                    CardParts.Button("Edit", PlanVerbs.Edit, PlanParts.Ids(entry.Id, plan.Id)),
                    Drop(entry, plan, "Nobody knew of it, and nobody will.")
                ),
            ],
        };

    private static AdaptiveShowCardAction Drop(PlanEntry entry, BackupPlan plan, string what) =>
        new()
        {
            Title = "Drop",
            Card = CardParts.Card(
                "Drop this plan",
                [
                    CardParts.Line(what),
                    CardParts.Buttons(
                        CardParts.Button("Yes, drop it", PlanVerbs.Drop, PlanParts.Ids(entry.Id, plan.Id))
                    ),
                ]
            ),
        };

    private static AdaptiveActionSet? Pages(int page, int last)
    {
        if (last == 0)
        {
            return null;
        }

        return CardParts.Buttons(page > 0 ? Turn("Back", page - 1) : null, page < last ? Turn("More", page + 1) : null);
    }

    private static int Last(int count) => Math.Max(0, count - 1) / PageSize;

    private static AdaptiveExecuteAction Turn(string title, int page) =>
        CardParts.Button(title, PlanVerbs.List, new() { [CardFields.Show] = page });
}
