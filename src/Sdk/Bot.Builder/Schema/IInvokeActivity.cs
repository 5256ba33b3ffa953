namespace Bot.Schema;

/// <summary>A call that wants its answer in the HTTP response, within about 10 seconds.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>Which call, e.g. "adaptiveCard/action" or "task/fetch".</summary>
    string? Name { get; set; }

    /// <summary>Its argument: a <see cref="System.Text.Json.JsonElement"/> on the way in.</summary>
    object? Value { get; set; }
}

/// <summary>Members came or went, or a team or channel changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who came; the bot itself is the one whose id is the recipient's.</summary>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who went.</summary>
    IList<ChannelAccount>? MembersRemoved { get; set; }
}

/// <summary>The app was installed or removed. May be repeated, and comes beside a conversationUpdate.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>"add", "remove", "add-upgrade" or "remove-upgrade".</summary>
    string? Action { get; set; }
}
