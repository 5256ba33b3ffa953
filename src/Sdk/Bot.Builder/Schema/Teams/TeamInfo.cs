using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Schema.Teams;

/// <summary>A team.</summary>
public class TeamInfo
{
    /// <summary>"19:…@thread.tacv2": also the id of its General channel.</summary>
    public string? Id { get; set; }

    /// <summary>May be missing.</summary>
    public string? Name { get; set; }

    /// <summary>The Microsoft 365 group; may be missing.</summary>
    public string? AadGroupId { get; set; }

    /// <summary>Members this library does not know, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A team with its numbers.</summary>
public sealed class TeamDetails : TeamInfo
{
    /// <summary>How many channels.</summary>
    public int? ChannelCount { get; set; }

    /// <summary>How many members.</summary>
    public int? MemberCount { get; set; }
}

/// <summary>A channel of a team.</summary>
public sealed class ChannelInfo
{
    /// <summary>"19:…@thread.tacv2".</summary>
    public string? Id { get; set; }

    /// <summary>Null for General.</summary>
    public string? Name { get; set; }

    /// <summary>"standard", "shared" or "private".</summary>
    public string? Type { get; set; }
}

/// <summary>A team's channels.</summary>
public sealed class ConversationList
{
    /// <summary>All of them.</summary>
    public IList<ChannelInfo>? Conversations { get; set; }
}
