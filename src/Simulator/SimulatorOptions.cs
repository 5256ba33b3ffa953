using System.Text.Json.Nodes;

namespace Simulator;

public sealed record SimulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0 (the default) takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The clock of every timestamp. The page can move it when it is a <see cref="MovableClock"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public string TenantId { get; init; } = School.IdOf("tenant").ToString();

    /// <summary>The bot's id in Teams, <c>28:{appId}</c>.</summary>
    public string BotId { get; init; } = "28:" + School.IdOf("bot");

    public string BotName { get; init; } = "CheckinBot";

    /// <summary>The bot's messages endpoint; may be set later on the simulator.</summary>
    public Uri? BotEndpoint { get; init; }

    /// <summary>The bearer token sent with an activity; null (the default) sends none.</summary>
    public Func<JsonObject, string?>? Token { get; init; }

    /// <summary>What a message may weigh, in bytes of UTF-16. Default 100 KB, as in Teams.</summary>
    public int MaxMessageBytes { get; init; } = 100 * 1024;

    /// <summary>
    /// True: calls above Teams' documented rates are answered 429, measured on <see cref="TimeProvider"/>. Default
    /// false.
    /// </summary>
    public bool EnforcesLimits { get; init; }

    /// <summary>How long Teams waits for an answer of the bot, in real time. Default 15 s.</summary>
    public TimeSpan BotTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// When the bot has something to do next; the page then offers to move the clock there. Default: not offered.
    /// </summary>
    public Func<Task<DateTimeOffset?>>? NextDue { get; init; }

    /// <summary>
    /// Awaited before a person writes, or presses an action on what they see: for tests in which nobody is so quick
    /// that a card changes under their finger. Default: nothing is waited for.
    /// </summary>
    public Func<Task>? AtRest { get; init; }

    /// <summary>Builds the world at the start; null (the default) starts with an empty one.</summary>
    public Action<TeamsSimulator>? Fill { get; init; }

    /// <summary>Message actions the page offers on every message: command id and title.</summary>
    public IReadOnlyDictionary<string, string> MessageActions { get; init; } = new Dictionary<string, string>();
}
