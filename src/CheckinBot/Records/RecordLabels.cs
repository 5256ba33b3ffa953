using CheckinBot.Domain;
using NodaTime.Text;

namespace CheckinBot.Records;

/// <summary>The words for touches, the same on cards and in the export.</summary>
internal static class RecordLabels
{
    private static readonly LocalDatePattern DayOfAnyYear = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    public static string Day(LocalDate day) => DayOfAnyYear.Format(day);

    public static string Kind(TouchRecord record) => record.How is { } how ? How(how) : Did(record.Did!.Value);

    public static string How(How how) =>
        how switch
        {
            Domain.How.InPerson => "In person",
            Domain.How.Chat => "In a chat",
            Domain.How.Email => "By email",
            Domain.How.Call => "On the phone",
            Domain.How.Meeting => "In a meeting",
        };

    public static string Did(TouchKind kind) =>
        kind switch
        {
            TouchKind.Acknowledged => "Said \"I'm on it\"",
            TouchKind.Encouraged => "Sent encouragement",
            TouchKind.AskedWhy => "Asked why",
            TouchKind.AskedForIdeas => "Asked for ideas",
            TouchKind.HeldBack => "Held back",
            TouchKind.PassedOn => "Passed it on",
            TouchKind.Cleared => "Cleared it",
            TouchKind.Together => "Stepped in together",
            TouchKind.Thanked => "Said thank you",
        };

    public static string Tone(Tone? tone) =>
        tone switch
        {
            Domain.Tone.Positive => "Positive",
            Domain.Tone.Neutral => "Neutral",
            Domain.Tone.Negative => "Negative",
            _ => "Not noted",
        };

    public static string TurnedOut(TurnedOut? turnedOut) =>
        turnedOut switch
        {
            Domain.TurnedOut.TooEarly => "Too early to say",
            Domain.TurnedOut.Worked => "It worked",
            Domain.TurnedOut.DidNot => "It did not, and taught us something",
            _ => "Not noted",
        };
}
