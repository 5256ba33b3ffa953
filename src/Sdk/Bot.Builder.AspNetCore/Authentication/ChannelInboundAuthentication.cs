using System.Text.Json;
using Bot.Connector;
using Bot.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bot.Builder.Integration.AspNet.Core.Authentication;

/// <summary>
/// Source: "Authenticate requests from the Bot Connector service to your bot" (Bot Connector REST documentation). Only the
/// channel's own issuer is accepted: no emulator and no skill tokens.
/// </summary>
internal sealed class ChannelInboundAuthentication(
    ChannelTokenValidator validator, AppCredentials credentials, IReadOnlyCollection<string> allowedTenants) : InboundAuthentication
{
    public override async Task<ChannelIdentity?> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ((string?)request.Headers[HeaderNames.Authorization])?.Split(' ') is [var scheme, { Length: > 0 } token]
        && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? await validator.ValidateAsync(token, cancellationToken)
            : null;

    public override string? WhyForbidden(ChannelIdentity caller, Activity activity) =>
        string.IsNullOrEmpty(activity.ServiceUrl) || !activity.ServiceUrl.Equals(caller.ServiceUrl, StringComparison.OrdinalIgnoreCase)
            ? "The token is for another service URL."
        : string.IsNullOrEmpty(activity.ChannelId) || !caller.Endorsements.Contains(activity.ChannelId)
            ? "The token's key is not endorsed for the channel."
        : !Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) || !credentials.MayCall(address)
            ? "The service URL is not a trusted one."
        : !IsAllowedTenant(activity)
            ? "The tenant is not an allowed one."
        : null;

    private bool IsAllowedTenant(Activity activity)
    {
        if (allowedTenants.Count == 0)
            return true;
        string?[] named = [activity.Conversation?.TenantId, TenantOf(activity)];
        return named.Any(t => t is not null) && named.All(t => t is null || allowedTenants.Contains(t, StringComparer.OrdinalIgnoreCase));
    }

    private static string? TenantOf(Activity activity) =>
        activity.ChannelData is JsonElement { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id) && id.ValueKind != JsonValueKind.Null ? id.GetRawText().Trim('"') : null; // Why raw: half a character is no text.
}
