using CheckinBot.Placement;
using CheckinBot.Teams.Outbound;
using CheckinBot.Telemetry;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Net.Http.Headers;

namespace CheckinBot.Teams.Inbound;

/// <summary>
/// The official adapter behind a stricter door: who calls was found out by ASP.NET Core, what they send is read within
/// limits and judged before any of the bot's code runs.
/// </summary>
/// <remarks>The base is given no logger: it writes a line with ids of chats for each activity.</remarks>
internal sealed class TeamsAdapter(
    TeamsAuthentication authentication,
    InboundRules rules,
    Refusals refusals,
    IPlacement placement,
    HomeOf homeOf
) : CloudAdapter(authentication, NullLogger.Instance), IBotFrameworkHttpAdapter
{
    async Task IBotFrameworkHttpAdapter.ProcessAsync(
        HttpRequest httpRequest,
        HttpResponse httpResponse,
        IBot bot,
        CancellationToken cancellationToken
    )
    {
        var inbound = await ActivityReader.ReadAsync(httpRequest, cancellationToken);
        if (inbound.Activity is not { } activity)
        {
            await refusals.AnswerAsync(httpResponse, inbound.Status, inbound.Reason);
        }
        else if (rules.WhyForbidden(httpRequest.HttpContext.User, activity) is { } reason)
        {
            await refusals.AnswerAsync(httpResponse, StatusCodes.Status403Forbidden, reason);
        }
        else
        {
            var answer = await placement.RunAsync(homeOf(activity), new(inbound.Body, () => RunAsync(activity, bot)));
            await InvokeAnswerWriter.WriteAsync(httpResponse, answer);
        }
    }

    /// <summary>
    /// For what was let in already, at this instance's door or at another's: whose the bot is, is the same everywhere.
    /// </summary>
    /// <remarks>
    /// It runs to its end though the channel hangs up: that may send the same again, and wants the same answer.
    /// </remarks>
    public async Task<ActivityAnswer> RunAsync(Activity activity, IBot bot) =>
        InvokeAnswerWriter.Of(
            await ProcessActivityAsync(authentication.LetIn(), activity, bot.OnTurnAsync, CancellationToken.None)
        );
}

/// <summary>
/// Says no, and counts it. The reason is a sentence of this program and holds nothing of the request.
/// </summary>
internal sealed partial class Refusals(Instruments instruments, ILogger<Refusals> log)
    : IAuthorizationMiddlewareResultHandler
{
    public async Task AnswerAsync(HttpResponse response, int status, string reason)
    {
        LogRefusal(status, reason);
        instruments.RequestsRefused.Add(1, Instruments.Tag("status", status), Instruments.Tag("reason", reason));
        response.StatusCode = status;
        await response.WriteAsync(reason);
    }

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return AnswerAsync(context.Response, StatusCodes.Status401Unauthorized, "No valid token.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request to the bot was refused with {Status}: {Reason}")]
    private partial void LogRefusal(int status, string reason);
}
