using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CheckinBot.Tests.Teams;

internal sealed record Exchange(string Method, string Target, string? Authorization, string? ContentType, string Body)
{
    public static async Task<Exchange> OfAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return new(
            request.Method,
            request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget,
            (string?)request.Headers.Authorization,
            request.ContentType,
            await reader.ReadToEndAsync()
        );
    }
}

/// <summary>What to answer, in turn; the last one again and again.</summary>
internal sealed record Answer(int Status, string Body = "", string? Header = null, string? HeaderValue = null);

/// <summary>A server that keeps what it was asked and answers as it was told.</summary>
internal sealed class Recorder(params Answer[] answers)
{
    private int next = -1;

    public ConcurrentQueue<Exchange> Seen { get; } = [];

    /// <summary>Answers by what was asked, in place of the list.</summary>
    public Func<Exchange, Answer>? Rule { get; set; }

    public async Task AnswerAsync(HttpContext context)
    {
        var asked = await Exchange.OfAsync(context.Request);
        Seen.Enqueue(asked);
        var answer = Rule?.Invoke(asked) ?? answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)];
        context.Response.StatusCode = answer.Status;
        if (answer.Header is not null)
        {
            context.Response.Headers[answer.Header] = answer.HeaderValue;
        }

        if (answer.Body.Length > 0)
        {
            await context.Response.WriteAsync(answer.Body);
        }
    }
}
