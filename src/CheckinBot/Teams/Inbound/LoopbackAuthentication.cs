using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CheckinBot.Teams.Inbound;

/// <summary>
/// Local mode: whoever calls from this machine gets in, without a token. Why not by the service URL: whoever can reach
/// the port could claim one on this machine.
/// </summary>
internal sealed class LoopbackAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private static readonly ClaimsPrincipal Neighbour = new(new ClaimsIdentity("Loopback"));

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(
            Context.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)
                ? AuthenticateResult.Success(new AuthenticationTicket(Neighbour, Scheme.Name))
                : AuthenticateResult.NoResult()
        );
}
