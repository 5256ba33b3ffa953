namespace CheckinBot.Domain;

/// <summary>
/// Somebody with a name to show. Names change; the id does not. <paramref name="TeamsId"/> (29:…) is what Teams calls
/// this person when it talks with this bot; empty while it is not known.
/// </summary>
public sealed record Person(MemberId Id, string Name, string TeamsId)
{
    /// <summary>What stands in a name's place while nobody told it.</summary>
    public const string Nameless = "Somebody";

    /// <summary>False while nobody told their name, so that what is known of them is better.</summary>
    public bool IsNamed() => Name != Nameless;
}

/// <summary>
/// Where a sprint's group talks: its Entra tenant and its Teams conversation id (without a thread suffix).
/// </summary>
public sealed record GroupAddress(string Tenant, string Conversation);
