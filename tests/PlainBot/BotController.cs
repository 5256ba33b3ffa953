using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace PlainBot;

/// <summary>Where the channel posts its activities.</summary>
[Route("api/messages")]
[ApiController]
public sealed class BotController(IBotFrameworkHttpAdapter adapter, IBot bot) : ControllerBase
{
    /// <summary>One activity.</summary>
    [HttpPost]
    public Task PostAsync() => adapter.ProcessAsync(Request, Response, bot, HttpContext.RequestAborted);
}
