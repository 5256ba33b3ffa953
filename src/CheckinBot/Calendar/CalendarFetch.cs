using System.Text;

namespace CheckinBot.Calendar;

/// <summary>
/// Gets the text of a source: a file, or an answer over https, within limits of size, time and redirects. Throws
/// <see cref="UnreadableCalendarException"/>, which says why and quotes neither address nor answer.
/// </summary>
internal sealed class CalendarFetch(IHttpClientFactory clients, IHostEnvironment environment)
{
    public const string HttpClient = "School.Calendar";
    public const int MostBytes = 5 * 1024 * 1024;

    private const int MostRedirects = 5;

    public async Task<string> ReadAsync(string source, CancellationToken cancellationToken)
    {
        try
        {
            return CalendarAddress.Of(source) is { } address
                ? await FetchAsync(address, cancellationToken)
                : await FileAsync(source, cancellationToken);
        }
        catch (Exception failure)
            when (failure
                    is HttpRequestException
                        or IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            throw new UnreadableCalendarException(Why(failure), failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableCalendarException("it did not answer in time", failure);
        }
    }

    private async Task<string> FileAsync(string source, CancellationToken cancellationToken)
    {
        var path = source.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? new Uri(source).LocalPath : source;
        await using var file = File.OpenRead(Path.Combine(environment.ContentRootPath, path));
        return await TextAsync(file, cancellationToken);
    }

    private async Task<string> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(HttpClient);
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var answer = await http.GetAsync(
                address,
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            if ((int)answer.StatusCode is < 300 or >= 400)
            {
                answer.EnsureSuccessStatusCode();
                await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
                return await TextAsync(body, cancellationToken);
            }

            address = Next(address, answer.Headers.Location);
        }

        throw new UnreadableCalendarException($"it leads on more than {MostRedirects} times");
    }

    private Uri Next(Uri from, Uri? location)
    {
        var next = location is null ? null : new Uri(from, location);
        return next is not null && CalendarAddress.IsAllowed(next, environment)
            ? next
            : throw new UnreadableCalendarException("it leads on to where https does not");
    }

    // Counted as it comes: what is sent packed may grow.
    private static async Task<string> TextAsync(Stream body, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > MostBytes)
            {
                throw new UnreadableCalendarException($"it is larger than {MostBytes / 1024 / 1024} MB");
            }
        }

        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }

    private static string Why(Exception failure) =>
        failure switch
        {
            HttpRequestException { StatusCode: { } status } => $"it answers {(int)status}",
            HttpRequestException http => $"it cannot be reached ({http.HttpRequestError})",
            FileNotFoundException or DirectoryNotFoundException => "there is no such file",
            UnauthorizedAccessException => "the file may not be read",
            _ => $"it cannot be read ({failure.GetType().Name})",
        };
}
