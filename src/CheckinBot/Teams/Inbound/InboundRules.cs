using System.Security.Claims;
using CheckinBot.Teams.Outbound;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Teams.Inbound;

/// <summary>Whether a caller who is known may send this activity.</summary>
internal sealed class InboundRules(IOptions<BotOptions> options, TrustedServiceUrls trusted)
{
    private readonly IReadOnlyList<string> tenants = options.Value.TenantsLetIn();

    /// <summary>Why not, in words of the program; null when it may.</summary>
    public string? WhyForbidden(ClaimsPrincipal caller, Activity activity) =>
        options.Value.DangerouslyAllowUnauthenticated
            ? WhyForbiddenHere(activity)
            : WhyForbiddenOutside(caller, activity);

    private string? WhyForbiddenHere(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.ChannelId))
        {
            return "The activity has no channel.";
        }

        return trusted.MayCall(activity.ServiceUrl) ? null : "In local mode the service URL must be a loopback one.";
    }

    private string? WhyForbiddenOutside(ClaimsPrincipal caller, Activity activity)
    {
        if (!IsForServiceUrl(caller, activity.ServiceUrl))
        {
            return "The token is for another service URL.";
        }

        if (
            string.IsNullOrEmpty(activity.ChannelId)
            || !caller.HasClaim(ChannelTokenHandler.EndorsementClaim, activity.ChannelId)
        )
        {
            return "The token's key is not endorsed for the channel.";
        }

        if (!trusted.MayCall(activity.ServiceUrl))
        {
            return "The service URL is not a trusted one.";
        }

        return IsAllowedTenant(activity) ? null : "The tenant is not an allowed one.";
    }

    private static bool IsForServiceUrl(ClaimsPrincipal caller, string? serviceUrl) =>
        !string.IsNullOrEmpty(serviceUrl)
        && serviceUrl.Equals(
            caller.FindFirst(ChannelTokenHandler.ServiceUrlClaim)?.Value,
            StringComparison.OrdinalIgnoreCase
        );

    private bool IsAllowedTenant(Activity activity)
    {
        if (tenants.Count == 0)
        {
            return true;
        }

        var (chat, sender) = (activity.Conversation?.TenantId, TenantOfChannelData(activity));
        return chat is null
            ? IsNamed(sender)
            : IsNamed(chat) && (sender is null || IsNamed(sender) || IsAnotherSchool(sender));
    }

    private bool IsNamed(string? tenant) =>
        tenant is not null && tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase);

    // People of another school may be in a chat of this one. They are told so, and their activity changes nothing: the
    // chat of such an activity is not read at all (CallerOf.Chat).
    private static bool IsAnotherSchool(string sender) => Guid.TryParse(sender, out _);

    // What is no text is no allowed tenant either.
    private static string? TenantOfChannelData(Activity activity) =>
        (activity.ChannelData as JObject)?["tenant"] is JObject tenant
        && tenant["id"] is { Type: not JTokenType.Null } id
            ? id.ToString()
            : null;
}
