using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Teams.Text;

namespace CheckinBot.Records;

/// <summary>
/// What somebody typed into the form for a touch. <paramref name="Touch"/>: which one it is or will be;
/// <paramref name="Group"/>: a sprint's id, or <see cref="None"/>.
/// </summary>
internal sealed record TouchDraft(
    string Touch,
    string With,
    string Group,
    How How,
    string About,
    Tone Tone,
    TurnedOut TurnedOut,
    bool Bookmarked,
    LocalDate On
)
{
    public const string None = "none";

    // A longer one is none of theirs, and is said to be.
    private const int LongestGroup = 64;

    /// <summary>The form has its touch's name from the start: pressing it twice keeps one touch.</summary>
    public static TouchDraft Empty(LocalDate today) =>
        new(
            NewIds.Touch().Value,
            "",
            None,
            How.InPerson,
            "",
            Tone.Neutral,
            TurnedOut.TooEarly,
            Bookmarked: false,
            today
        );

    /// <summary>A sentence that names what could not be read, or null.</summary>
    public string? Unreadable { get; init; }

    public static TouchDraft Of(CardData data, LocalDate today)
    {
        var read = new FormReader(data);
        return new(
            IsTouch(data.Touch.Value) ? data.Touch.Value : NewIds.Touch().Value,
            data.Words(CardFields.With),
            data.Raw(CardFields.Group) is { Length: > 0 } group ? PlainText.Excerpt(group, LongestGroup) : None,
            read.Choice<How>(CardFields.How) ?? How.InPerson,
            data.Words(CardFields.About),
            read.Choice<Tone>(CardFields.Tone) ?? Tone.Neutral,
            read.Choice<TurnedOut>(CardFields.TurnedOut) ?? TurnedOut.TooEarly,
            read.Toggle(CardFields.Bookmark) ?? false,
            read.Date(CardFields.On) ?? today
        )
        {
            Unreadable = read.Problem(),
        };
    }

    public static TouchDraft Of(Touch touch) =>
        new(
            touch.Id.Value,
            touch.Facts.With,
            touch.Facts.Group?.Value ?? None,
            touch.Facts.How,
            touch.Facts.About,
            touch.Facts.Tone,
            touch.Facts.TurnedOut,
            touch.Facts.Bookmarked,
            touch.Facts.On
        );

    public TouchFacts Facts =>
        new(With, Group == None ? null : new SprintId(Group), How, About, Tone, TurnedOut, Bookmarked, On);

    /// <summary>
    /// What is wrong with it before the domain looks at it, or null. A group that a touch has had before stays allowed.
    /// </summary>
    public string? Problem(RecordBook book, LocalDate today)
    {
        if (Unreadable is not null)
        {
            return Unreadable;
        }

        if (On > today)
        {
            return "That day is still to come. Please pick the day on which it was.";
        }

        return IsAllowed(book) ? null : "This group is not one of yours. Please pick another, or none.";
    }

    private bool IsAllowed(RecordBook book) =>
        Group == None
        || book.Led.Any(led => led.Id.Value == Group)
        || book.Leader.TouchOrNull(new(Touch))?.Facts.Group?.Value == Group;

    private static bool IsTouch(string id) => id.Length == 12 && id.All(char.IsAsciiHexDigitLower);
}
