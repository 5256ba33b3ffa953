using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>Days off in words: <c>Mon 7 Dec to Fri 11 Dec and Mon 21 Dec</c>.</summary>
internal static class DaysWords
{
    public static string Of(DaysOff days) => Moments.List([.. days.Spans.Select(Of)]);

    public static string Of(DateInterval span) =>
        span.Length == 1 ? Moments.On(span.Start) : $"{Moments.On(span.Start)} to {Moments.On(span.End)}";
}
