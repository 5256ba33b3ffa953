using Azure.Core;
using Azure.Core.Pipeline;

namespace Data.Tables;

/// <summary>
/// Signs each try anew, as a signature is good for 15 minutes.
/// https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key, "Table service (Shared Key Lite)".
/// </summary>
internal sealed class SharedKeyLite(TableSharedKeyCredential credential, TimeProvider time) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = time.GetUtcNow().ToString("r");
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", Authorization(credential, date, message.Request.Uri.ToUri()));
    }

    // The path is signed as sent, still escaped, and the account precedes it even where the emulator's path already has it.
    internal static string Authorization(TableSharedKeyCredential credential, string date, Uri uri) =>
        $"SharedKeyLite {credential.AccountName}:{credential.Sign($"{date}\n/{credential.AccountName}{uri.AbsolutePath}")}";
}
