using CheckinBot.Chat;
using CheckinBot.EventStore;
using CheckinBot.Store;
using NodaTime.Text;

namespace CheckinBot.Records;

/// <summary>
/// GET /export/{token} and /export/{token}/xlsx: the file that a link opens, for programs or for Excel, made when it is
/// asked for and kept nowhere.
/// </summary>
internal sealed class ExportPage(ExportLinks links, OwnRecords records, TimeProvider time)
{
    public static WebPage Csv { get; } = Page("", new CsvExport());

    // A file that lacks something without saying so is worse than none.
    private const string Missing =
        "The record of one of your groups cannot be read just now, so this file would not be whole. "
        + "Nothing is lost, and whoever runs CheckinBot is told.";

    public static WebPage Xlsx { get; } = Page(ExportLinks.Xlsx, new XlsxExport());

    private static WebPage Page(string after, IExportFormat format) =>
        new($"/{ExportLinks.Path}{{token}}{after}", http =>
            http.RequestServices.GetRequiredService<ExportPage>().AnswerAsync(http, format)
        );

    private async Task AnswerAsync(HttpContext http, IExportFormat format)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await AnswerAsync(http, format, links.Read(http.Request.RouteValues["token"] as string ?? ""));
        }
        catch (StoreUnavailableException) when (!http.Response.HasStarted)
        {
            await SayAsync(
                http,
                StatusCodes.Status503ServiceUnavailable,
                "CheckinBot cannot reach its records just now. Nothing is lost; please open the link again in a moment."
            );
        }
    }

    private Task AnswerAsync(HttpContext http, IExportFormat format, ExportLink? link) =>
        link switch
        {
            null => SayAsync(
                http,
                StatusCodes.Status404NotFound,
                "This link opens nothing. Please write \"export\" to CheckinBot in your own chat to get "
                    + "one of your own."
            ),
            _ when link.Until <= time.Now() => SayAsync(
                http,
                StatusCodes.Status410Gone,
                "This link worked for ten minutes and is over. Please write \"export\" to CheckinBot to get a new one."
            ),
            _ => SendAsync(http, format, link),
        };

    private async Task SendAsync(HttpContext http, IExportFormat format, ExportLink link)
    {
        var book = await records.ReadAsync(link.Tenant, link.Who, http.RequestAborted);
        if (book.SetAside > 0)
        {
            await SayAsync(http, StatusCodes.Status503ServiceUnavailable, Missing);
            return;
        }

        http.Response.ContentType = format.ContentType;
        var today = LocalDatePattern.Iso.Format(time.Now().InUtc().Date);
        http.Response.Headers.ContentDisposition =
            $"attachment; filename=\"checkinbot-records-{today}.{format.Extension}\"";
        await format.WriteAsync(http.Response.Body, ExportRows.Of(book), http.RequestAborted);
    }

    private static Task SayAsync(HttpContext http, int status, string sentence)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(sentence, http.RequestAborted);
    }
}
