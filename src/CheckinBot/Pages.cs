namespace CheckinBot;

/// <summary>The three pages that the Teams app package names: what this is, what it keeps, and on what terms.</summary>
internal static class Pages
{
    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/", (HttpContext http) =>
            Page(
                http,
                "CheckinBot",
                "CheckinBot asks learning-sprint groups in Microsoft Teams how they are going, keeps "
                    + "what they say, and tells their leader only when a group raises a barrier."
            )
        );
        app.MapGet("/privacy", (HttpContext http, IConfiguration configuration) =>
            Page(http, "What CheckinBot keeps", [.. PrivacyPage.Of(configuration)])
        );
        app.MapGet("/terms", (HttpContext http) =>
            Page(
                http,
                "Terms",
                "Your school runs this copy of CheckinBot, and its own rules for staff tools apply. The "
                    + "software comes as it is."
            )
        );
    }

    // Nothing but this text and its own style: no script, no frame, nothing from elsewhere.
    private static IResult Page(HttpContext http, string title, params string[] paragraphs)
    {
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.Content(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
                + $"content=\"width=device-width\"><title>{title}</title><body "
                + "style=\"font-family:sans-serif;max-width:40rem;margin:3rem auto;padding:0 "
                + $"1rem;line-height:1.5\"><h1>{title}</h1><p>{string.Join("</p><p>", paragraphs)}</p></body></html>",
            "text/html; charset=utf-8"
        );
    }
}
