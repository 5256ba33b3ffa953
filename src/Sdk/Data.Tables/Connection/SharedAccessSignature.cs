using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Data.Tables;

/// <summary>Adds the signature to the query of each try, so that an updated credential is used at once.</summary>
internal sealed class SharedAccessSignature(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    private const string Own = nameof(SharedAccessSignature);

    public override void OnSendingRequest(HttpMessage message)
    {
        if (!message.TryGetProperty(Own, out var query))
            message.SetProperty(Own, query = message.Request.Uri.Query);
        var signature = credential.Signature.TrimStart('?');
        var before = ((string?)query ?? "").TrimStart('?');
        message.Request.Uri.Query = before.Length == 0 ? $"?{signature}" : $"?{before}&{signature}";
    }
}
