using Microsoft.AspNetCore.Http;

namespace Bot.Builder.Integration.AspNet.Core;

/// <summary>Between HTTP and a bot.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Handles one POST of the channel and writes the whole response.</summary>
    /// <param name="httpRequest">Its body is read only after its token was accepted.</param>
    /// <param name="httpResponse">
    /// 200, or an invoke's own status; 400 not an activity, 401 no valid token, 403 a valid token for something else,
    /// 405 not POST, 413 above 256 KB, 415 not JSON, 500 the bot threw, 501 nothing handles the invoke.
    /// </param>
    /// <param name="bot">What runs the turn.</param>
    /// <param name="cancellationToken">Gives up reading the request. The turn itself runs to its end though the channel hang up.</param>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
