using CheckinBot.Chat;
using CheckinBot.Ledger;
using CheckinBot.Store;
using CsvHelper;
using NodaTime.Text;

namespace CheckinBot.Records;

/// <summary>GET /export/{token}: the file that a link opens, made when it is asked for and kept nowhere.</summary>
internal sealed class ExportPage(ExportLinks links, OwnRecords records, TimeProvider time)
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    // A file that lacks something without saying so is worse than none.
    private const string Missing = "The record of one of your groups cannot be read just now, so this file would not be whole. Nothing is lost, and whoever runs CheckinBot is told.";

    public static WebPage Page { get; } = new($"/{ExportLinks.Path}{{token}}", http => http.RequestServices.GetRequiredService<ExportPage>().AnswerAsync(http));

    private async Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await AnswerAsync(http, links.Read(http.Request.RouteValues["token"] as string ?? ""));
        }
        catch (StoreUnavailableException) when (!http.Response.HasStarted)
        {
            await SayAsync(http, StatusCodes.Status503ServiceUnavailable, "CheckinBot cannot reach its records just now. Nothing is lost; please open the link again in a moment.");
        }
    }

    private Task AnswerAsync(HttpContext http, ExportLink? link) => link switch
    {
        null => SayAsync(http, StatusCodes.Status404NotFound, "This link opens nothing. Please write \"export\" to CheckinBot in your own chat to get one of your own."),
        _ when link.Until <= time.Now() => SayAsync(http, StatusCodes.Status410Gone, "This link worked for ten minutes and is over. Please write \"export\" to CheckinBot to get a new one."),
        _ => SendAsync(http, link),
    };

    private async Task SendAsync(HttpContext http, ExportLink link)
    {
        var book = await records.ReadAsync(link.Tenant, link.Who, http.RequestAborted);
        if (book.SetAside > 0)
        {
            await SayAsync(http, StatusCodes.Status503ServiceUnavailable, Missing);
            return;
        }

        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"checkinbot-records-{LocalDatePattern.Iso.Format(time.Now().InUtc().Date)}.csv\"";
        await using var csv = CsvWriter.Create(http.Response.Body, Options, leaveOpen: true);
        await csv.WriteRecordAsync(ExportRow.Header, http.RequestAborted);
        foreach (var row in ExportRows.Of(book))
        {
            await csv.WriteRecordAsync(row.Cells, http.RequestAborted);
        }

        await csv.FlushAsync(http.RequestAborted);
    }

    private static Task SayAsync(HttpContext http, int status, string sentence)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(sentence, http.RequestAborted);
    }
}
