namespace CheckinBot.Domain;

/// <summary>Somebody with a name to show. Names change; the id does not.</summary>
public sealed record Person(MemberId Id, string Name);

/// <summary>Where a sprint's group talks: its Entra tenant and its Teams conversation id (without a thread suffix).</summary>
public sealed record GroupAddress(string Tenant, string Conversation);
