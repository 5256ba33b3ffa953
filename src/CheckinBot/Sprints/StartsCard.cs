using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Teams.Text;

namespace CheckinBot.Sprints;

/// <summary>
/// For whoever sets up a sprint: what other groups of the school offer to begin with. No names, no groups.
/// </summary>
internal static class StartsCard
{
    public const string See = "start.see";
    public const string Take = "start.take";

    private const int MostShown = 6;
    private const int MostLearned = 3;

    /// <summary>What the set-up had in its boxes goes along, there and back.</summary>
    private static readonly string[] Typed = [.. SetupFields.All, CardFields.From];

    /// <summary>What stays as it was typed when another group's is taken; all else is theirs.</summary>
    private static readonly string[] Kept =
    [
        CardFields.Leader,
        CardFields.Deputy,
        CardFields.DigestHolds,
        CardFields.SharesMoves,
        CardFields.Week,
    ];

    public static AdaptiveCard Of(IReadOnlyList<KnownPoint> points, CardData data) =>
        CardFit.Of(most => Of(Found(points, data), points.Count, data, Math.Min(most, 300)));

    private static AdaptiveCard Of(IReadOnlyList<KnownPoint> found, int all, CardData data, int most) =>
        CardParts.Card(
            "Other groups' sprints can be begun with here. Please open this in a newer version of Teams.",
            [
                CardParts.Heading("Begin with another group's sprint"),
                all == 0
                    ? CardParts.Line("No other group of your school has shared one yet. Yours may be the first.")
                    : Search(data),
                all == 0
                    ? null
                    : CardParts.Buttons(
                        Again("Find, newest first", data, PointOrder.Newest),
                        Again("Most used first", data, PointOrder.Used)
                    ),
                all > 0 && found.Count == 0 ? CardParts.Line("Nothing that is shared says that.") : null,
                .. found.Take(MostShown).Select(point => One(point, data, most)),
                found.Count > MostShown
                    ? CardParts.Quiet($"And {found.Count - MostShown} more: search for a word.")
                    : null,
                .. Questions(data),
                CardParts.Buttons(Back(data)),
                CardParts.WhoSees("you. Groups share these themselves, and nobody's name."),
            ]
        );

    // Questions can be long: they go along once, in boxes out of sight, and not with each button.
    private static IEnumerable<AdaptiveElement> Questions(CardData data)
    {
        var typed = QuestionsDraft
            .Names.Select(name => (Name: name, Text: data.Words(name)))
            .Where(one => one.Text.Length > 0)
            .ToList();
        return typed.Count == 0
            ? []
            :
            [
                new AdaptiveContainer
                {
                    IsVisible = false,
                    Items = [.. typed.Select(one => Hidden(one.Name, one.Text))],
                },
            ];
    }

    private static AdaptiveTextInput Hidden(string name, string text) =>
        CardParts.Ask(name, "Your own questions", text, text.Length, required: false);

    private static AdaptiveTextInput Search(CardData data) =>
        new()
        {
            Id = CardFields.Find,
            Label = "Words that must stand in it",
            Value = data.Words(CardFields.Find) is { Length: > 0 } words ? words : null,
            MaxLength = Limits.Find,
        };

    private static AdaptiveContainer One(KnownPoint known, CardData data, int most) =>
        new()
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Items =
            [
                CardParts.Labelled("They improved", PlainText.Excerpt(known.Point.Focus, most)),
                CardParts.Labelled("They looked for", PlainText.Excerpt(known.Point.Evidence, most)),
                CardParts.Labelled("They checked in", StartingPointLabels.Rhythm(known.Point)),
                .. StartingPointLabels
                    .Asks(known.Point)
                    .Select(question => CardParts.Labelled("They asked", PlainText.Excerpt(question, most))),
                .. known
                    .Point.Lines.Where(line => line.Kind == PointLineKind.Tried)
                    .Take(MostLearned)
                    .Select(line => Line(line, most)),
                .. known
                    .Point.Lines.Where(line => line.Kind == PointLineKind.Learned)
                    .Take(MostLearned)
                    .Select(line => Line(line, most)),
                .. known.Used == 0
                    ? Array.Empty<AdaptiveElement>()
                    : [CardParts.Quiet($"{Phrases.Count(known.Used, "group")} began with it.")],
                CardParts.Buttons(
                    CardParts.Button("Begin with this", Take, data.Carry(Kept).With(CardFields.Start, known.Number))
                ),
            ],
        };

    private static AdaptiveElement Line(PointLine line, int most) =>
        CardParts.Labelled(
            line.Kind == PointLineKind.Learned
                ? "They learned"
                : StartingPointLabels.Label(line).Replace("us", "them", StringComparison.Ordinal),
            PlainText.Excerpt(line.Text, most)
        );

    private static AdaptiveExecuteAction Again(string title, CardData data, PointOrder order) =>
        CardParts.Button(
            title,
            See,
            data.Carry(Typed).With(CardFields.Order, Choices<PointOrder>.Write(order)),
            main: order == PointOrder.Newest
        );

    private static AdaptiveExecuteAction Back(CardData data) =>
        CardParts.Button("Back to the set-up", Verbs.SetUp, data.Carry(Typed));

    private static IReadOnlyList<KnownPoint> Found(IReadOnlyList<KnownPoint> points, CardData data)
    {
        var words = data.Words(CardFields.Find).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. points.Where(known =>
                Array.TrueForAll(words, word =>
                    Told(known.Point).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase))
                )
            ),
        ];
    }

    private static IEnumerable<string> Told(StartingPoint point) =>
        [point.Focus, point.Evidence, .. StartingPointLabels.Asks(point), .. point.Lines.Select(line => line.Text)];
}
