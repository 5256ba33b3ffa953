using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;
using NodaTime.Text;

namespace CheckinBot.Records;

/// <summary>
/// "log": a conversation, a call, a meeting, written down by the leader for themselves; or changed, with what it said
/// before.
/// </summary>
internal static class TouchForm
{
    private const string More = "more";
    private const int MostGroups = 40;
    private const int MostBefore = 3;

    public static AdaptiveCard Of(RecordBook book, TouchDraft draft, LocalDate today, string? problem) =>
        Card(book, draft, today, "Write down a touch", Purpose, problem, RecordView.Newest);

    public static AdaptiveCard Edit(
        RecordBook book,
        TouchDraft draft,
        LocalDate today,
        string? problem,
        RecordView view
    ) =>
        Card(
            book,
            draft,
            today,
            "Change what you wrote",
            null,
            problem,
            view,
            [.. Before(book.Leader.TouchOrNull(new(draft.Touch)))]
        );

    private const string Purpose =
        "For your own eyes: a word in the corridor, a call, a meeting. Later you see what helped, and "
        + "how you share your time. What you do with a group in CheckinBot is written down by itself.";

    private static AdaptiveCard Card(
        RecordBook book,
        TouchDraft draft,
        LocalDate today,
        string heading,
        string? purpose,
        string? problem,
        RecordView view,
        params IEnumerable<AdaptiveElement> before
    ) =>
        CardParts.Card(
            "A touch can be written down here. Please open this in a newer version of Teams.",
            [
                problem is null ? null : CardParts.Problem(problem),
                CardParts.Heading(heading),
                purpose is null ? null : CardParts.Line(purpose),
                .. before,
                With(draft),
                Groups(book, draft),
                How(draft),
                CardParts.Ask(CardFields.About, "What was it about?", draft.About, Limits.Plan, required: true),
                RecordParts.Tone(draft.Tone),
                RecordParts.TurnedOut(draft.TurnedOut),
                CardParts.Buttons(
                    new AdaptiveToggleVisibilityAction { Title = "Another day, or a bookmark", TargetElements = [More] }
                ),
                Rest(draft, today, inSight: problem is not null || draft.Bookmarked || draft.On != today),
                CardParts.Buttons(
                    CardParts.Button("Keep it", RecordParts.Save, RecordParts.Data(draft.Touch, view), main: true),
                    RecordParts.Back(view)
                ),
                CardParts.WhoSees(RecordParts.OnlyYou),
            ]
        );

    private static AdaptiveTextInput With(TouchDraft draft)
    {
        var ask = CardParts.Ask(CardFields.With, "With whom?", draft.With, Limits.With, required: true);
        ask.IsMultiline = false;
        return ask;
    }

    // A drop-down list shows its choices as they are, never as markdown.
    private static AdaptiveChoiceSetInput? Groups(RecordBook book, TouchDraft draft)
    {
        var choices = book
            .Groups.Select(group => (Value: group.Newest.Value, Title: Names.Short(group.Focus)))
            .Take(MostGroups)
            .ToList();
        if (draft.Group != TouchDraft.None && choices.TrueForAll(choice => choice.Value != draft.Group))
        {
            choices.Add(
                (
                    draft.Group,
                    book.Led.FirstOrDefault(led => led.Id.Value == draft.Group) is { } led
                        ? Names.Short(led.Sprint.Plan.Focus)
                        : "The group as it was"
                )
            );
        }

        return choices.Count == 0
            ? null
            : new()
            {
                Id = CardFields.Group,
                Label = "Which of your groups?",
                Style = AdaptiveChoiceInputStyle.Compact,
                Value = draft.Group,
                Choices =
                [
                    CardParts.Choice("No group", TouchDraft.None),
                    .. choices.Select(choice => CardParts.Choice(choice.Title, choice.Value)),
                ],
            };
    }

    private static AdaptiveChoiceSetInput How(TouchDraft draft)
    {
        var pick = CardParts.Pick(
            CardFields.How,
            "How?",
            (How?)draft.How,
            Enum.GetValues<How>().Select(how => (how, RecordLabels.How(how)))
        );
        pick.Style = AdaptiveChoiceInputStyle.Compact;
        return pick;
    }

    private static AdaptiveContainer Rest(TouchDraft draft, LocalDate today, bool inSight) =>
        new()
        {
            Id = More,
            IsVisible = inSight,
            Style = AdaptiveContainerStyle.Emphasis,
            Items =
            [
                new AdaptiveDateInput
                {
                    Id = CardFields.On,
                    Label = "On which day?",
                    Value = LocalDatePattern.Iso.Format(draft.On),
                    Max = LocalDatePattern.Iso.Format(today),
                },
                RecordParts.BookmarkBox(draft.Bookmarked),
            ],
        };

    private static IEnumerable<AdaptiveElement> Before(Touch? touch)
    {
        var before = touch?.Before.Reverse().Where(facts => !SaysTheSame(facts, touch.Facts)).ToList() ?? [];
        foreach (var facts in before.Take(MostBefore))
        {
            yield return CardParts.QuietlyWritten(
                $"It said before: {RecordLabels.Day(facts.On)}, {RecordLabels.How(facts.How)}, with "
                    + $"{Names.Short(facts.With)}: {Isolated.Of(PlainText.Excerpt(facts.About, 200))} "
                    + $"({RecordLabels.Tone(facts.Tone)}. {RecordLabels.TurnedOut(facts.TurnedOut)}.)"
            );
        }

        if (before.Count > MostBefore)
        {
            yield return CardParts.Quiet($"And {before.Count - MostBefore} earlier.");
        }
    }

    // Bookmarking is a change, and says nothing new.
    private static bool SaysTheSame(TouchFacts one, TouchFacts other) =>
        one with { Bookmarked = false } == other with { Bookmarked = false };
}
