using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>The words for how it is going.</summary>
internal static class CheckinWords
{
    public static string Going(Going going) => going switch
    {
        Domain.Going.OnTrack => "On track",
        Domain.Going.Wobbling => "Wobbling",
        _ => "Stuck",
    };

    public static string Pulse(Round round) =>
        $"{round.Count(Domain.Going.OnTrack)} on track · {round.Count(Domain.Going.Wobbling)} wobbling · {round.Count(Domain.Going.Stuck)} stuck";
}
