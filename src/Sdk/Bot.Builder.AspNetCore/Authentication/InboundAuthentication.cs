using System.Net;
using Bot.Connector;
using Bot.Schema;
using Microsoft.AspNetCore.Http;

namespace Bot.Builder.Integration.AspNet.Core.Authentication;

/// <summary>What a validated channel token says: the service it speaks for and the channels its key may speak for.</summary>
internal sealed record ChannelIdentity(string? ServiceUrl, IReadOnlyCollection<string> Endorsements);

internal abstract class InboundAuthentication
{
    /// <returns>Null: 401.</returns>
    public abstract Task<ChannelIdentity?> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken);

    /// <returns>Why this caller may not send this activity; null when it may.</returns>
    public abstract string? WhyForbidden(ChannelIdentity caller, Activity activity);
}

/// <summary>Local mode: anyone on this machine may call, and only for a connector on this machine.</summary>
internal sealed class LoopbackInboundAuthentication(AppCredentials credentials) : InboundAuthentication
{
    // Why not only the service URL: whoever can reach the port could claim one on this machine.
    public override Task<ChannelIdentity?> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<ChannelIdentity?>(request.HttpContext.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller) ? new(null, []) : null);

    public override string? WhyForbidden(ChannelIdentity caller, Activity activity) =>
        string.IsNullOrEmpty(activity.ChannelId) ? "The activity has no channel."
        : Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) && credentials.MayCall(address) ? null
        : "In local mode the service URL must be a loopback one.";
}
