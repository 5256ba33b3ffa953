using System.Collections.Immutable;
using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>How one of the group's own questions is answered, as the form offers it.</summary>
internal enum OwnKind
{
    Text,
    Choice,
    Scale,
}

/// <summary>Which question may be skipped, as the form offers it: one at most.</summary>
internal enum Skippable
{
    None,
    Done,
    Tweak,
    Own1,
    Own2,
    Own3,
}

/// <summary>
/// One of the group's own questions as it was typed; without a text there is none. <paramref name="Answers"/>: one a
/// line.
/// </summary>
internal sealed record OwnDraft(string Text, OwnKind Kind, string Answers)
{
    public static OwnDraft Empty { get; } = new("", OwnKind.Text, "");
}

/// <summary>
/// What a group wants to be asked, as it was typed: the three that every group is asked, its own, which may be skipped,
/// and in which order.
/// </summary>
internal sealed record QuestionsDraft(
    string Going,
    string Done,
    string Tweak,
    ImmutableArray<OwnDraft> Own,
    Skippable Skippable,
    string Order
)
{
    private const int Asked = 3;

    /// <summary>The names of a slot's inputs: its text, how it is answered, and the choices or the ends.</summary>
    public static ImmutableArray<(string Text, string Kind, string Answers)> Fields { get; } =
    [
        (CardFields.Own1, CardFields.Own1Kind, CardFields.Own1Answers),
        (CardFields.Own2, CardFields.Own2Kind, CardFields.Own2Answers),
        (CardFields.Own3, CardFields.Own3Kind, CardFields.Own3Answers),
    ];

    /// <summary>All that travels with a form that asks for questions.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        CardFields.AskGoing,
        CardFields.AskDone,
        CardFields.AskTweak,
        CardFields.Skippable,
        CardFields.AskOrder,
        .. Fields.SelectMany(slot => new[] { slot.Text, slot.Kind, slot.Answers }),
    ];

    /// <summary>As they stand.</summary>
    public static QuestionsDraft Standing(QuestionSet asked) =>
        new(
            asked.Of(QuestionKind.Going).Text,
            asked.Of(QuestionKind.Done).Text,
            asked.Of(QuestionKind.Tweak).Text,
            [
                .. Enumerable
                    .Range(1, QuestionSet.MostOwn)
                    .Select(slot => Standing(asked.Own.FirstOrDefault(question => question.Slot == slot))),
            ],
            asked.All.FirstOrDefault(question => question.CanBeSkipped) is { } one ? SkippableOf(one) : Skippable.None,
            string.Join(' ', asked.All.Select(question => Number(question).ToString(CultureInfo.InvariantCulture)))
        );

    /// <summary>Null for a client that sends nothing of it: then it stays as it is.</summary>
    public static QuestionsDraft? Of(CardData data, FormReader read) =>
        !data.HasAny([.. Names])
            ? null
            : new(
                data.Words(CardFields.AskGoing),
                data.Words(CardFields.AskDone),
                data.Words(CardFields.AskTweak),
                [
                    .. Fields.Select(slot => new OwnDraft(
                        data.Words(slot.Text),
                        read.Choice<OwnKind>(slot.Kind) ?? OwnKind.Text,
                        data.Words(slot.Answers)
                    )),
                ],
                read.Choice<Skippable>(CardFields.Skippable) ?? Skippable.None,
                string.Join(' ', read.Numbers(CardFields.AskOrder))
            );

    /// <summary>
    /// What is to be asked; the rest is the domain's to judge. What is left empty of the three is asked as ever.
    /// </summary>
    public QuestionSet Set()
    {
        Question[] asked =
        [
            Standard(QuestionKind.Going, Going),
            Standard(QuestionKind.Done, Done),
            Standard(QuestionKind.Tweak, Tweak),
            .. Own.Select(Question).OfType<Question>(),
        ];
        var order = Order.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        int Place(Question question) =>
            order.IndexOf(Number(question).ToString(CultureInfo.InvariantCulture)) is >= 0 and var place
                ? place
                : order.Count;
        return new([.. asked.OrderBy(Place)]);
    }

    /// <summary>True when both ask for the same.</summary>
    public bool IsSame(QuestionsDraft other) => this with { Own = other.Own } == other && Own.SequenceEqual(other.Own);

    private static OwnDraft Standing(Question? question) =>
        question is null
            ? OwnDraft.Empty
            : new(question.Text, Enum.Parse<OwnKind>(question.Kind.ToString()), string.Join('\n', question.Answers));

    private Question Standard(QuestionKind kind, string text) =>
        Skipping(new(kind, text.Length == 0 ? QuestionSet.Default.Of(kind).Text : text));

    private Question? Question(OwnDraft draft, int place)
    {
        if (draft.Text.Length == 0 && draft.Answers.Length == 0)
        {
            return null;
        }

        return Skipping(
            new(Enum.Parse<QuestionKind>(draft.Kind.ToString()), draft.Text)
            {
                Slot = place + 1,
                Answers = draft.Kind == OwnKind.Text ? [] : Lines(draft.Answers),
            }
        );
    }

    private Question Skipping(Question question) =>
        question with
        {
            CanBeSkipped = Skippable != Skippable.None && SkippableOf(question) == Skippable,
        };

    private static ImmutableArray<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static Skippable SkippableOf(Question question) =>
        question.Kind switch
        {
            QuestionKind.Going => Skippable.None,
            QuestionKind.Done => Skippable.Done,
            QuestionKind.Tweak => Skippable.Tweak,
            QuestionKind.Text or QuestionKind.Choice or QuestionKind.Scale => Skippable.Tweak + question.Slot,
            _ => throw new ArgumentOutOfRangeException(
                nameof(question),
                question.Kind,
                "Nobody said whether this kind may be skipped."
            ),
        };

    private static int Number(Question question) => question.IsOwn ? Asked + question.Slot : (int)question.Kind + 1;
}
