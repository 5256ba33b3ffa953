namespace CheckinBot.Domain;

/// <summary>
/// What comes of a command: events to append (none when it was already done), or a refusal that changes nothing.
/// </summary>
public sealed record Decision
{
    private Decision(ImmutableArray<LogEvent> events, Refusal? refusal) => (Events, Refusal) = (events, refusal);

    /// <summary>The facts to append, in order; empty when there is nothing new.</summary>
    public ImmutableArray<LogEvent> Events { get; }

    /// <summary>Why not, or null when the command was accepted.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Accepted, and nothing changes: it was done before, or it is already so.</summary>
    public static Decision Nothing { get; } = new([], null);

    /// <summary>Accepted, with what happened.</summary>
    public static Decision Accept(params ReadOnlySpan<LogEvent> events) => new([.. events], null);

    /// <summary>Refused.</summary>
    public static Decision Refuse(RefusalKind kind, string sentence) => new([], new Refusal(kind, sentence));
}
