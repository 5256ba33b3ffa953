using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Ideas;

/// <summary>
/// The options of a barrier as a card shows them. <paramref name="Viewer"/>: whose own view it is, null for
/// everybody's; <paramref name="Most"/>: characters of one text.
/// </summary>
internal sealed record IdeasSeen(SprintId Id, Sprint Sprint, Barrier Barrier, MemberId? Viewer, int Most)
{
    public Domain.IdeaRound Options => Barrier.IdeaRound;

    public ButtonData Ids => CardParts.Ids(Id, Barrier.Id);

    public ButtonData With(string field, object value) => Ids.With(field, value);

    public string Cut(string text) => PlainText.Excerpt(text, Most);

    public string Name(MemberId member) => Names.Of(Sprint, member, Math.Max(Most, 20));

    /// <summary>Whose it is, if they said so.</summary>
    public string By(MemberId member, bool named) => named ? Name(member) : "somebody of your group";

    /// <summary>The newest move, if it is the one that worked.</summary>
    public Trial? Worked =>
        Sprint.Moves.FindLast(move => move.Barrier == Barrier.Id && move.Idea > 0)
            is { Result: TrialOutcome.Worked } move
            ? move
            : null;

    /// <summary>What came of this idea when it was last tried, or null.</summary>
    public Trial? Tried(int idea) => Sprint.Moves.FindLast(move => move.Barrier == Barrier.Id && move.Idea == idea);
}
