using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CheckinBot.Overload;

/// <summary>
/// Refuses early what cannot be worked on soon, before its body is read: what is in flight, and so every queue behind
/// it (of a log, of the storage), stays bounded. Whoever is refused is told when to come again; nothing was kept of it.
/// </summary>
internal static class OverloadServices
{
    public const string Policy = "activities";

    public static IServiceCollection AddOverload(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<OverloadOptions>()
            .Bind(configuration.GetSection(OverloadOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<OverloadOptions>, OverloadOptionsValidation>();
        services.AddRateLimiter(_ => { });
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<OverloadOptions>>((limiter, options) => Limit(limiter, options.Value));
        return services;
    }

    private static void Limit(RateLimiterOptions limiter, OverloadOptions options)
    {
        var wait = options.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
        limiter.AddConcurrencyLimiter(Policy, concurrency =>
            (concurrency.PermitLimit, concurrency.QueueLimit, concurrency.QueueProcessingOrder) = (
                options.AtOnce,
                options.Waiting,
                QueueProcessingOrder.OldestFirst
            )
        );
        limiter.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = wait;
            return ValueTask.CompletedTask;
        };
    }
}
