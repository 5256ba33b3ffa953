using System.Globalization;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>What other groups tried against something like this: counted on the living card, shown to whoever asks.</summary>
internal static class KnownMoves
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>"Two other groups met something like this: one thing worked, one taught them something." Null when nothing is known.</summary>
    public static string? Line(MovesKnown known) =>
        known.Groups == 0 ? null : $"{Moments.First(Groups(known.Groups))} met something like this: {Moments.List([.. Results(known)])}.";

    /// <summary>Opens, for whoever presses it, what they tried; null when nothing is known.</summary>
    public static AdaptiveAction? Button(SprintId id, Barrier barrier) =>
        barrier.Known.Groups == 0 ? null : CardParts.Tap("What they tried", Verbs.SeeMoves, CardParts.Ids(id, barrier.Id));

    /// <summary>What came of trying something; there is no "failed".</summary>
    public static string Result(MoveResult result) => result switch
    {
        MoveResult.Worked => "It worked",
        MoveResult.Partly => "It helped in part",
        _ => "It did not work this time",
    };

    private static IEnumerable<string> Results(MovesKnown known)
    {
        if (known.Worked > 0)
        {
            yield return $"{Number(known.Worked)} {(known.Worked == 1 ? "thing" : "things")} worked";
        }

        if (known.Partly > 0)
        {
            yield return $"{Number(known.Partly)} helped in part";
        }

        if (known.DidNot > 0)
        {
            yield return $"{Number(known.DidNot)} taught them something";
        }
    }

    private static string Groups(int number) => number == 1 ? "one other group" : $"{Number(number)} other groups";

    private static string Number(int number) => number < Words.Length ? Words[number] : number.ToString(CultureInfo.InvariantCulture);
}
