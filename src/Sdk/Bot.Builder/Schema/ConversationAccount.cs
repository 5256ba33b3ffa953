using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Schema;

/// <summary>A conversation. In a channel thread the id ends in ";messageid=" and the root's id.</summary>
public sealed class ConversationAccount
{
    /// <summary>Of no conversation in particular.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Of an id and its tenant.</summary>
    public ConversationAccount(string? id, string? tenantId = null) => (Id, TenantId) = (id, tenantId);

    /// <summary>"19:…" for groups and channels, "a:…" for one person.</summary>
    public string? Id { get; set; }

    /// <summary>"personal", "groupChat" or "channel".</summary>
    public string? ConversationType { get; set; }

    /// <summary>More than two take part; may be missing.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The Entra tenant it belongs to.</summary>
    public string? TenantId { get; set; }

    /// <summary>Its title; may be missing.</summary>
    public string? Name { get; set; }

    /// <summary>Members this library does not know, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
