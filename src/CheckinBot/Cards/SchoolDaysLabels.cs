using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>Days off in words: <c>Mon 7 Dec to Fri 11 Dec and Mon 21 Dec</c>.</summary>
internal static class SchoolDaysLabels
{
    public static string Of(DaysOff days) => Phrases.List([.. days.Spans.Select(Of)]);

    public static string Of(DateInterval span) =>
        span.Length == 1 ? Phrases.On(span.Start) : $"{Phrases.On(span.Start)} to {Phrases.On(span.End)}";
}
