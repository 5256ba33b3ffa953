using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Data.Tables;

/// <summary>Sends requests to one account through Azure.Core's pipeline: retries, signing per try, errors as <see cref="RequestFailedException"/>.</summary>
internal sealed class TableWire
{
    // The SDK's default, and the first version that takes Entra tokens.
    private const string ServiceVersion = "2020-12-06";

    private readonly HttpPipeline _pipeline;

    public TableWire(TableConnection connection, TableClientOptions? options)
    {
        Endpoint = connection.Endpoint;
        AccountName = connection.AccountName;
        options ??= new TableClientOptions();
        LoopbackTransport.UseFor(Endpoint, options);
        _pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { connection.Authentication },
            RequestFailedDetailsParser = new TableErrorParser(),
        });
    }

    /// <summary>Ends in a slash.</summary>
    public Uri Endpoint { get; }

    public string AccountName { get; }

    /// <summary>The answer, when it is a success or its status is <paramref name="alsoFine"/>.</summary>
    /// <exception cref="ArgumentException">The body is larger than the service takes.</exception>
    public async Task<Response> SendAsync(TableRequest request, CancellationToken cancellationToken, int? alsoFine = null)
    {
        var context = new RequestContext { CancellationToken = cancellationToken };
        if (alsoFine is { } status)
            context.AddClassifier(status, isError: false);
        using var message = _pipeline.CreateMessage(context, _pipeline.ResponseClassifier);
        Fill(message.Request, request);
        await _pipeline.SendAsync(message, cancellationToken);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }

    private void Fill(Request target, TableRequest request)
    {
        if (request.Body.Length > EntityLimits.MaxRequestSize)
            throw new ArgumentException($"The request takes {request.Body.Length} bytes; at most {EntityLimits.MaxRequestSize} are allowed.", nameof(request));
        target.Method = request.Method;
        target.Uri.Reset(new Uri(Endpoint, request.Path));
        target.Headers.SetValue("x-ms-version", ServiceVersion);
        foreach (var (name, value) in TableRequest.CommonHeaders.Concat(request.OwnHeaders()))
            target.Headers.SetValue(name, value);
        if (!request.Body.IsEmpty)
            target.Content = RequestContent.Create(request.Body);
    }
}
