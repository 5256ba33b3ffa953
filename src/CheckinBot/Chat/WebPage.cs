namespace CheckinBot.Chat;

/// <summary>
/// An address of the service that people open in a browser; mapped when the service is built. <paramref name="Answer"/>
/// finds what it needs when it is asked: nothing may be opened before the settings are checked.
/// </summary>
internal sealed record WebPage(string Route, RequestDelegate Answer);
