namespace CheckinBot.Domain;

/// <summary>Names one sprint: its group's key and its number in that group, for example <c>3f9ac1…-2</c>. Safe as a table key.</summary>
public readonly record struct SprintId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a person: the Entra object id, lower case. Never the Teams id, which differs from bot to bot.</summary>
public readonly record struct MemberId
{
    /// <summary>Wraps an Entra object id; case does not matter.</summary>
    public MemberId(string value) => Value = value.ToLowerInvariant();

    /// <summary>The id in lower case.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a barrier within its sprint. Opaque and random, so that it tells nobody who raised it.</summary>
public readonly record struct BarrierId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one thing that somebody asked for, so that asking again changes nothing. Teams' id of the invoke, for example.</summary>
public readonly record struct CommandId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one message that somebody must get, for example <c>nudge:b7</c>: the same fact always has the same name.</summary>
public readonly record struct NoticeId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
