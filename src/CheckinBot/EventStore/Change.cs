using System.Collections.Immutable;
using CheckinBot.Domain;

namespace CheckinBot.EventStore;

/// <summary>A commit made by this process: which log, what its book was, what happened, what it is now.</summary>
internal sealed record Change<TAggregate, TId>(
    TId Id,
    TAggregate Before,
    ImmutableArray<LogEvent> Events,
    TAggregate After
)
    where TAggregate : Aggregate;

/// <summary>A decision, and the state after it.</summary>
internal sealed record CommandResult<TAggregate>(Decision Decision, TAggregate Aggregate)
    where TAggregate : Aggregate;
