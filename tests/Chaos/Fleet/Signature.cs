using System.Net.Http.Headers;
using System.Text;

namespace Chaos.Fleet;

/// <summary>
/// Puts the name of this process into every message it sends, so that the test can tell who sent what.
/// </summary>
internal sealed class Signature(string name) : DelegatingHandler
{
    public const string Field = "sentBy";

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (
            request.Content is { } content
            && await content.ReadAsByteArrayAsync(cancellationToken) is [(byte)'{', .. var rest]
        )
        {
            request.Content = new ByteArrayContent([.. Encoding.UTF8.GetBytes($"{{\"{Field}\":\"{name}\","), .. rest]);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
