using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Schema.Teams;

/// <summary>Teams' own part of an activity.</summary>
public sealed class TeamsChannelData
{
    /// <summary>Whose Teams.</summary>
    public TenantInfo? Tenant { get; set; }

    /// <summary>In a team: which.</summary>
    public TeamInfo? Team { get; set; }

    /// <summary>In a channel: which.</summary>
    public ChannelInfo? Channel { get; set; }

    /// <summary>On conversationUpdate and messageUpdate: what happened, e.g. "teamRenamed".</summary>
    public string? EventType { get; set; }

    /// <summary>On the way out: whether to alert.</summary>
    public NotificationInfo? Notification { get; set; }

    /// <summary>On installation in a team: the chosen channel.</summary>
    public TeamsChannelDataSettings? Settings { get; set; }

    /// <summary>Members this library does not know, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A Microsoft Entra tenant.</summary>
public sealed class TenantInfo
{
    /// <summary>None.</summary>
    public TenantInfo()
    {
    }

    /// <summary>By id.</summary>
    public TenantInfo(string? id) => Id = id;

    /// <summary>A GUID.</summary>
    public string? Id { get; set; }
}

/// <summary>Whether a message alerts.</summary>
public sealed class NotificationInfo
{
    /// <summary>Show it in the activity feed.</summary>
    public bool? Alert { get; set; }
}

/// <summary>What was chosen at installation.</summary>
public sealed class TeamsChannelDataSettings
{
    /// <summary>The channel.</summary>
    public ChannelInfo? SelectedChannel { get; set; }
}
