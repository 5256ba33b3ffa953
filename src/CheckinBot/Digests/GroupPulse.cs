using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Digests;

/// <summary>How a group is going, and how many take part: counts, never who. With names only where the group chose that a digest holds everything.</summary>
internal static class GroupPulse
{
    public static IEnumerable<AdaptiveElement> Of(Told told, Room room)
    {
        var rounds = told.Rounds.TakeLast(room.Rounds).ToList();
        return rounds.Count == 0 ? [CardParts.Line("No answers yet.")] :
        [
            .. GoingChart.Of(rounds),
            CardParts.Labelled("Taking part", TakingPart(told, rounds)),
            .. told.Plan.Digest == DigestHolds.Everything ? Said(told, room) : [],
        ];
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TakingPart(Told told, IReadOnlyList<Round> rounds)
    {
        var answers = Moments.List([.. rounds.Select(round => Plain(round.Checkins.Count))]);
        return rounds.Count == 1
            ? $"{Moments.Count(rounds[0].Checkins.Count, "answer")} of {told.Sprint.TakingPart.Count()}."
            : $"{answers} answers, the newest last; {told.Sprint.TakingPart.Count()} are in the group.";
    }

    // Of an open round the group itself has not read the answers yet.
    private static IEnumerable<AdaptiveElement> Said(Told told, Room room)
    {
        var round = told.Rounds.LastOrDefault(one => one.State == RoundState.Closed && !one.Checkins.IsEmpty);
        return round is not { Holds: DigestHolds.Everything } ? [] :
        [
            .. round.InOrder.Take(room.Lines).Select(checkin => CardParts.Labelled(Names.Of(told.Sprint, checkin.Member, room.Text), Texts(checkin.Answer, room.Text))),
            .. round.Checkins.Count > room.Lines ? [CardParts.Quiet($"And {round.Checkins.Count - room.Lines} more.")] : Array.Empty<AdaptiveElement>(),
        ];
    }

    private static string Texts(Answer answer, int most) =>
        PlainText.InLine(answer.Done, most) + (answer.Tweak.Length == 0 ? "" : $" · Tweak: {PlainText.InLine(answer.Tweak, most)}");
}
