using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Connector.Authentication;

namespace CheckinBot.Teams.Outbound;

/// <summary>
/// After a 401 the connector gets one more try with a token that was fetched anew: a token can be withdrawn long before
/// it ends, and the official client would send it until then. Many requests that meet a 401 share one fresh token.
/// </summary>
internal sealed class FreshTokenHandler(AppCredentials credentials, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly SemaphoreSlim refreshing = new(1, 1);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (
            response.StatusCode != HttpStatusCode.Unauthorized
            || request.Headers.Authorization?.Parameter is not { } refused
        )
        {
            return response;
        }

        response.Dispose();
        var fresh = await AnotherThanAsync(refused, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", fresh);
        return await base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            refreshing.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<string> AnotherThanAsync(string refused, CancellationToken cancellationToken)
    {
        await refreshing.WaitAsync(cancellationToken);
        try
        {
            var held = await credentials.GetTokenAsync();
            return held == refused ? await credentials.GetTokenAsync(forceRefresh: true) : held;
        }
        finally
        {
            refreshing.Release();
        }
    }
}
