using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Barriers;

/// <summary>The messages that were barrier forms and are now the cards of the barriers raised with them.</summary>
internal sealed class FormCards(SprintLedger ledger, GroupCards cards)
{
    private const string Form = "form:";

    public static string SourceOf(string message) => Form + message;

    /// <summary>Brings such a message up to date; nothing for barriers that came from elsewhere.</summary>
    public void Refresh(SprintId id, string source)
    {
        if (source.StartsWith(Form, StringComparison.Ordinal) && ledger.LastSeen(id) is { } sprint)
        {
            cards.Update(id, sprint.Group!, source[Form.Length..], () => Letter(id, source));
        }
    }

    private Letter Letter(SprintId id, string source) => new(BarrierCard.Raised(id, ledger.LastSeen(id)!, source), "A barrier was raised");
}
