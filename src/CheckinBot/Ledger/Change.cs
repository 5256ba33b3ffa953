using System.Collections.Immutable;
using CheckinBot.Domain;

namespace CheckinBot.Ledger;

/// <summary>A commit made by this process: which log, what its book was, what happened, what it is now.</summary>
internal sealed record Change<TBook, TId>(TId Id, TBook Before, ImmutableArray<LogEvent> Events, TBook After)
    where TBook : Book;

/// <summary>A decision, and the state after it.</summary>
internal sealed record Answered<TBook>(Decision Decision, TBook Book)
    where TBook : Book;
