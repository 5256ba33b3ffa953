namespace CheckinBot.Calendar;

/// <summary>What a source of the school's calendar is: an address, or a file.</summary>
internal static class CalendarAddress
{
    private const string Webcal = "webcal";

    /// <summary>The address, or null for a file. A link to subscribe (webcal) is one over https.</summary>
    public static Uri? Of(string source)
    {
        if (
            !source.Contains("://", StringComparison.Ordinal)
            || !Uri.TryCreate(source, UriKind.Absolute, out var address)
            || address.IsFile
        )
        {
            return null;
        }

        return address.Scheme is Webcal or Webcal + "s"
            ? new UriBuilder(address) { Scheme = Uri.UriSchemeHttps, Port = -1 }.Uri
            : address;
    }

    /// <summary>Only https; to this machine, in development, http as well.</summary>
    public static bool IsAllowed(Uri address, IHostEnvironment environment) =>
        address.Scheme == Uri.UriSchemeHttps
        || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && environment.IsDevelopment());

    /// <summary>What may be said of a source: an address may hold a key to the calendar, so only its host.</summary>
    public static string Spoken(string source) => Of(source) is { } address ? address.Host : "a file";
}
