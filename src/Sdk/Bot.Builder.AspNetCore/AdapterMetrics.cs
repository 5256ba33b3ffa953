using System.Diagnostics.Metrics;
using Bot.Builder.Integration.AspNet.Core.Authentication;

namespace Bot.Builder.Integration.AspNet.Core;

/// <summary>What the adapter counts, in a meter of its own.</summary>
public static class AdapterMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Bot.Builder";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Refusals =
        Meter.CreateCounter<long>("bot.builder.requests.refused", "{request}", "Requests that were not let through, by status and reason.");

    // Why reasons may be tags: they are a few sentences of this library, and say nothing of the request.
    internal static void Refused(Inbound inbound) =>
        Refusals.Add(1, new("status", inbound.Status), new("reason", inbound.Reason));
}
