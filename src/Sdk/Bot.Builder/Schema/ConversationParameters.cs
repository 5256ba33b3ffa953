namespace Bot.Schema;

/// <summary>A conversation to create: one member for a 1:1; <see cref="IsGroup"/> with a channel in <see cref="ChannelData"/> for a thread.</summary>
public sealed class ConversationParameters
{
    /// <summary>Default null: 1:1.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>This bot, "28:{app id}".</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>Who with. Teams takes exactly one.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The tenant; needed by Teams.</summary>
    public string? TenantId { get; set; }

    /// <summary>The first message; needed for a channel thread.</summary>
    public Activity? Activity { get; set; }

    /// <summary>Usually <see cref="Teams.TeamsChannelData"/>.</summary>
    public object? ChannelData { get; set; }
}

/// <summary>A conversation that was created, or already there.</summary>
public sealed class ConversationResourceResponse
{
    /// <summary>Its id.</summary>
    public string? Id { get; set; }

    /// <summary>The first message's id, if one was given.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Where to write to it, if not where it was created.</summary>
    public string? ServiceUrl { get; set; }
}

/// <summary>What the channel calls the thing that was sent.</summary>
public sealed class ResourceResponse
{
    /// <summary>Null when the channel gave none: such a message can never be updated.</summary>
    public string? Id { get; set; }
}
