using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Schema;

/// <summary>A person or bot in a channel.</summary>
public class ChannelAccount
{
    /// <summary>Of nobody in particular.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Of an id and the rest, if known.</summary>
    public ChannelAccount(string? id, string? name = null, string? role = null, string? aadObjectId = null) =>
        (Id, Name, Role, AadObjectId) = (id, name, role, aadObjectId);

    /// <summary>"29:…" for a person, "28:{app id}" for a bot.</summary>
    public string? Id { get; set; }

    /// <summary>Display name; may be missing.</summary>
    public string? Name { get; set; }

    /// <summary>The person's Microsoft Entra object id: what to authorise by.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>"user", "bot" or nothing.</summary>
    public string? Role { get; set; }

    /// <summary>Members this library does not know, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
