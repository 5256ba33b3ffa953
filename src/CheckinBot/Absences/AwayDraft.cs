using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Absences;

/// <summary>
/// When somebody is away, as they typed it. <paramref name="Unreadable"/>: a sentence that names what could not be
/// read, or null.
/// </summary>
internal sealed record AwayDraft(LocalDate? From, LocalDate? Until, string Why, string? Unreadable)
{
    private static readonly char[] BeforeWhy = [':', ';', '\n', '('];

    public static AwayDraft New(LocalDate today) => new(today, null, "", null);

    public static AwayDraft Of(CardData data)
    {
        var read = new FormReader(data);
        return new(
            read.Date(CardFields.FirstDay),
            read.Date(CardFields.LastDay),
            data.Words(CardFields.Why),
            read.Problem()
        );
    }

    /// <summary>What follows the word: the days, and behind a colon a word about it.</summary>
    public static AwayDraft Of(string text, LocalDate today)
    {
        var at = text.IndexOfAny(BeforeWhy);
        var (days, why) = at < 0 ? (text, "") : (text[..at], text[(at + 1)..].Trim(' ', ')'));
        return SpanText.Read(TypedText.Of(days), Client.Unknown, today) is { } span
            ? new(span.Start, span.End, PlainText.Excerpt(why, Limits.With), null)
            : New(today) with
            {
                Why = PlainText.Excerpt(why, Limits.With),
                Unreadable =
                    "I could not read "
                    + $"\"{Isolated.Of(PlainText.Excerpt(days.ReplaceLineEndings(" "), 40))}\" as days. "
                    + "Please pick them here.",
            };
    }

    /// <summary>The days; or none, and what is missing.</summary>
    public (Absence? Absence, string Problem) Absence(LocalDate today) =>
        this switch
        {
            { Unreadable: { } unreadable } => (null, unreadable),
            { Until: null } => (null, "Please pick the last day on which you are away."),
            _ => (new(From ?? LocalDate.Min(today, Until.Value), Until.Value, Why), ""),
        };
}
