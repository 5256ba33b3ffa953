using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Barriers;

/// <summary>
/// The messages that were barrier forms and are now the cards of the barriers raised with them: brought up to date when
/// somebody acts, and when it is known whether the leader heard. Part of the host, so that it listens from the start, not
/// only from the first press.
/// </summary>
internal sealed class FormCards : IHostedService
{
    private const string Form = "form:";
    private readonly SprintLedger ledger;
    private readonly GroupCards cards;

    public FormCards(SprintLedger ledger, GroupCards cards)
    {
        (this.ledger, this.cards) = (ledger, cards);
        ledger.Committed += OnCommitted;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets the updates that are under way finish.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        ledger.Committed -= OnCommitted;
        return cards.FinishAsync().WaitAsync(cancellationToken);
    }

    public static string SourceOf(string message) => Form + message;

    /// <summary>Brings such a message up to date; nothing for barriers that came from elsewhere.</summary>
    public void Refresh(SprintId id, string source)
    {
        if (source.StartsWith(Form, StringComparison.Ordinal) && ledger.LastSeen(id) is { } sprint)
        {
            cards.Update(id, sprint.Group!, source[Form.Length..], () => Letter(id, ledger.LastSeen(id) ?? sprint, source));
        }
    }

    /// <summary>
    /// The same after a barrier was raised with the form. While its nudge is on its way the update waits for what becomes of
    /// it, so that one update says both.
    /// </summary>
    public void Raised(SprintId id, string source, Sprint sprint)
    {
        if (!sprint.Pending.Any(one => one.Attempts == 0 && SourceOf(one.Notice.Id, sprint) == source))
        {
            Refresh(id, source);
        }
    }

    private void OnCommitted(Change change)
    {
        foreach (var source in change.Events.Select(happened => SourceOf(happened, change.After)).OfType<string>().Distinct())
        {
            Refresh(change.Sprint, source);
        }
    }

    private static string? SourceOf(SprintEvent happened, Sprint sprint) => happened switch
    {
        NoticeDelivered sent => SourceOf(sent.Notice, sprint),
        NoticeParked parked => SourceOf(parked.Notice, sprint),
        NoticeDeferred late when sprint.Outgoing[late.Notice].Attempts == 1 => SourceOf(late.Notice, sprint),
        _ => null,
    };

    private static string? SourceOf(NoticeId notice, Sprint sprint) =>
        sprint.Outgoing[notice].Notice is { Kind: NoticeKind.Nudge, Barrier: { } barrier } ? sprint.Barrier(barrier)?.Source : null;

    private static Letter Letter(SprintId id, Sprint sprint, string source) => new(BarrierCard.Raised(id, sprint, source), "A barrier was raised");
}
