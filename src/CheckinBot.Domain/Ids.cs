namespace CheckinBot.Domain;

/// <summary>Names a log.</summary>
public interface ILogId
{
    /// <summary>The name, safe as a table key.</summary>
    string Value { get; }
}

/// <summary>
/// Names one sprint: its group's key and its number in that group, for example <c>3f9ac1…-2</c>. Safe as a table key.
/// </summary>
public readonly record struct SprintId(string Value) : ILogId
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// Names a person: the Entra object id, lower case. Never the Teams id, which differs from bot to bot.
/// </summary>
public readonly record struct MemberId
{
    /// <summary>Wraps an Entra object id; case does not matter.</summary>
    public MemberId(string value) => Value = value.ToLowerInvariant();

    /// <summary>The id in lower case.</summary>
    public string Value { get; }

    /// <summary>
    /// True for the made-up name of somebody who was forgotten: nobody can be reached by it, and nobody can be told
    /// from it.
    /// </summary>
    public bool IsForgotten => Value?.StartsWith(Forgotten, StringComparison.Ordinal) == true;

    /// <summary>
    /// A made-up name that keeps one person's acts together within one log; <paramref name="mark"/> must tell nothing
    /// of them.
    /// </summary>
    public static MemberId MadeUp(string mark) => new(Forgotten + mark);

    private const string Forgotten = "forgotten-";

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a barrier within its sprint. Opaque and random, so that it tells nobody who raised it.</summary>
public readonly record struct BarrierId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// Names one thing that somebody asked for, so that asking again changes nothing. Teams' id of the invoke, for example.
/// </summary>
public readonly record struct CommandId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// Names one message that somebody must get, for example <c>nudge:b7</c>: the same fact always has the same name.
/// </summary>
public readonly record struct NoticeId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// Names a leader's log: a hash of their tenant and Entra object id. Safe as a table key; never like a
/// <see cref="SprintId"/>.
/// </summary>
public readonly record struct LeaderId(string Value) : ILogId
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a backup plan. Opaque and random.</summary>
public readonly record struct PlanId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a touch in a leader's log. Opaque and random.</summary>
public readonly record struct TouchId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
