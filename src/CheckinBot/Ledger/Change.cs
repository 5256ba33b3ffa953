using System.Collections.Immutable;
using CheckinBot.Domain;

namespace CheckinBot.Ledger;

/// <summary>A commit made by this process: what a sprint was, what happened, what it is now.</summary>
internal sealed record Change(SprintId Sprint, Domain.Sprint Before, ImmutableArray<SprintEvent> Events, Domain.Sprint After);

/// <summary>A decision, and the state after it.</summary>
internal sealed record Answered(Decision Decision, Domain.Sprint Sprint);
