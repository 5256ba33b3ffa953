using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Schema.Teams;

/// <summary>A member as Teams tells it. Name, email and principal name may be withheld.</summary>
public sealed class TeamsChannelAccount : ChannelAccount, IJsonOnDeserialized
{
    /// <summary>First name.</summary>
    public string? GivenName { get; set; }

    /// <summary>Last name.</summary>
    public string? Surname { get; set; }

    /// <summary>Mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Sign-in name.</summary>
    public string? UserPrincipalName { get; set; }

    /// <summary>"user", "guest", "anonymous".</summary>
    public string? UserRole { get; set; }

    /// <summary>Home tenant.</summary>
    public string? TenantId { get; set; }

    // Why: member lookups may say objectId where activities say aadObjectId.
    void IJsonOnDeserialized.OnDeserialized()
    {
        if (Properties?.TryGetValue("objectId", out var id) == true && id.ValueKind == JsonValueKind.String)
            AadObjectId ??= id.GetString();
    }
}

/// <summary>Some of a conversation's members.</summary>
public sealed class TeamsPagedMembersResult
{
    /// <summary>Give it back to read on; null at the end.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>This page.</summary>
    public IList<TeamsChannelAccount>? Members { get; set; }
}
