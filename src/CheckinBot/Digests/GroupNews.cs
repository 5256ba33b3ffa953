using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Digests;

/// <summary>What changed in a group since the digest before, counted; empty when nothing did.</summary>
internal static class GroupNews
{
    public static string Of(DigestGroupView told) =>
        string.Join(
            ", ",
            new[]
            {
                Counted(told.Raised.Count(barrier => told.IsNew(barrier.RaisedAt)), "barrier", "raised"),
                Counted(told.Raised.Count(barrier => told.IsNew(barrier.BackAt)), "barrier", "came back"),
                Counted(
                    told.Raised.Count(barrier =>
                        barrier.State == BarrierState.Cleared && told.IsNew(barrier.Clearing.At)
                    ),
                    "barrier",
                    "cleared"
                ),
                Counted(told.Moves.Count(move => told.IsNew(move.At)), "idea", "tried"),
                told.HoldsPulse
                    ? Counted(
                        told.Rounds.Count(round =>
                            round.State == RoundState.Closed && told.IsNew(ClosedAt(told.Sprint, round))
                        ),
                        "check-in",
                        "closed"
                    )
                    : "",
            }.Where(words => words.Length > 0)
        );

    private static string Counted(int number, string thing, string what) =>
        number == 0 ? "" : $"{Phrases.Count(number, thing)} {what}";

    // A sprint that is ended early closes its round before its time.
    private static Instant ClosedAt(Sprint sprint, Round round) =>
        sprint.Outbox.GetValueOrDefault(Notice.SumUpOf(round.Number))?.Since ?? round.ClosesAt;
}
