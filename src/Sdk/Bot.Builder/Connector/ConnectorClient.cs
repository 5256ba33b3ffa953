using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using Bot.Schema;

namespace Bot.Connector;

/// <summary>
/// The connector's REST API at one service URL (Bot Connector v3). It does not retry, save once after 401 with a fresh token.
/// Every failure is an <see cref="ErrorResponseException"/>. Thread safe.
/// </summary>
public sealed class ConnectorClient
{
    private readonly AppCredentials credentials;
    private readonly HttpClient http;
    private readonly TimeProvider time;

    /// <summary>For one service URL.</summary>
    /// <param name="baseUri">The service URL, with or without a trailing slash; checked with the credentials at each request.</param>
    /// <param name="credentials">The token, and where it may go.</param>
    /// <param name="customHttpClient">Must follow no redirects. Not disposed.</param>
    /// <param name="timeProvider">Default: the system's.</param>
    public ConnectorClient(Uri baseUri, AppCredentials credentials, HttpClient customHttpClient, TimeProvider? timeProvider = null)
    {
        BaseUri = baseUri.AbsolutePath.EndsWith('/') ? baseUri : new UriBuilder(baseUri) { Path = baseUri.AbsolutePath + "/" }.Uri;
        (this.credentials, http, time) = (credentials, customHttpClient, timeProvider ?? TimeProvider.System);
        Conversations = new(this);
        Teams = new(this);
    }

    /// <summary>The service URL, with a trailing slash.</summary>
    public Uri BaseUri { get; }

    /// <summary>How long one request may take, its answer included. Default 15 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Conversations, their activities and members.</summary>
    public Conversations Conversations { get; }

    /// <summary>Teams and their channels.</summary>
    public TeamsOperations Teams { get; }

    internal async Task<T?> SendAsync<T>(ConnectorRequest request, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
        where T : class
    {
        var body = await SendAsync(request, cancellationToken);
        return body.Length == 0 ? null : ConnectorRequest.Read(body, answer);
    }

    internal async Task<byte[]> SendAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        RefuseStrangers();
        var token = await credentials.GetTokenAsync(null, cancellationToken);
        try
        {
            return await ExchangeAsync(request, token, cancellationToken);
        }
        catch (ErrorResponseException refused) when (refused is { Status: HttpStatusCode.Unauthorized } && token is not null)
        {
            return await ExchangeAsync(request, await credentials.GetTokenAsync(token, cancellationToken), cancellationToken);
        }
    }

    private void RefuseStrangers()
    {
        if (!credentials.MayCall(BaseUri))
            throw new ErrorResponseException(DeliveryFailure.Refused, code: "UntrustedServiceUrl");
    }

    private async Task<byte[]> ExchangeAsync(ConnectorRequest request, string? token, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = request.ToMessage(BaseUri);
            message.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.SendAsync(message, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return response.IsSuccessStatusCode
                ? body
                : throw FailureTable.Judge(response.StatusCode, body, response.Headers.RetryAfter, time.GetUtcNow());
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ErrorResponseException(DeliveryFailure.Retriable, code: "Timeout", innerException: late);
        }
        catch (HttpRequestException broken)
        {
            throw new ErrorResponseException(DeliveryFailure.Retriable, code: "Unreachable", innerException: broken);
        }
    }
}
