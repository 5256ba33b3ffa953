namespace Bot.Schema;

/// <summary>The answer to an <see cref="IInvokeActivity"/>, written into the HTTP response.</summary>
public sealed class InvokeResponse
{
    /// <summary>HTTP status, e.g. 200; 501 when nothing handles the call.</summary>
    public int Status { get; set; }

    /// <summary>JSON body of a type <see cref="BotJson.Options"/> knows; null for none.</summary>
    public object? Body { get; set; }
}
