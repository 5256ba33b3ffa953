using System.Net;
using Bot.Schema;

namespace Bot.Builder;

/// <summary>Ends an invoke with a status, from anywhere in its handling.</summary>
/// <param name="statusCode">HTTP status.</param>
/// <param name="body">JSON body, if any.</param>
public sealed class InvokeResponseException(HttpStatusCode statusCode, object? body = null)
    : Exception($"The invoke is answered with {(int)statusCode}.")
{
    /// <summary>As an answer.</summary>
    public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
}
