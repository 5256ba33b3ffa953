using Azure.Core;
using Azure.Identity;
using Bot.Connector;

namespace Bot.Builder.Integration.AspNet.Core.Authentication;

/// <summary>Tokens of Microsoft Entra, kept until 5 minutes before they end; one request for all who wait.</summary>
internal sealed class EntraAppCredentials(Func<TokenCredential> create, string scope, TimeProvider time) : AppCredentials, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private TokenCredential credential = create();
    private Held? held;

    public override async Task<string?> GetTokenAsync(string? rejectedToken, CancellationToken cancellationToken)
    {
        if (Usable(rejectedToken) is { } token)
            return token;
        await gate.WaitAsync(cancellationToken);
        try
        {
            return Usable(rejectedToken) ?? await FetchAsync(rejectedToken, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private string? Usable(string? rejectedToken) =>
        held is { } current && current.Token != rejectedToken && time.GetUtcNow() < current.Until ? current.Token : null;

    private async Task<string> FetchAsync(string? rejectedToken, CancellationToken cancellationToken)
    {
        if (rejectedToken is not null)
            credential = create(); // Why: the credential has a cache of its own and would give the refused token again.
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
            held = new(token.Token, token.ExpiresOn - Margin);
            return token.Token;
        }
        catch (AuthenticationFailedException failure)
        {
            throw new ErrorResponseException(DeliveryFailure.Retriable, code: "TokenUnavailable", innerException: failure);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ErrorResponseException(DeliveryFailure.Retriable, code: "TokenUnavailable", innerException: late);
        }
    }

    private sealed record Held(string Token, DateTimeOffset Until);
}
