namespace CheckinBot.Tests.Teams;

/// <summary>Carries requests for the Internet's hosts to a server on this machine, and counts them by host.</summary>
internal sealed class Reroute(Uri target, List<string> hosts) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (!request.RequestUri!.IsLoopback)
        {
            lock (hosts)
            {
                hosts.Add(request.RequestUri.Host);
            }

            request.RequestUri = new Uri(target, request.RequestUri.PathAndQuery);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
