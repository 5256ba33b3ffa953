namespace CheckinBot.Chat;

/// <summary>An address of the service that people open in a browser. One class a page; mapped when the service is built.</summary>
internal interface IWebPage
{
    void Map(IEndpointRouteBuilder routes);
}
