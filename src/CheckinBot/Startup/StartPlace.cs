using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace CheckinBot.Startup;

/// <summary>What the service finds where it starts: its settings' file, and its address free.</summary>
internal static class StartPlace
{
    private const string File = "appsettings.json";

    /// <summary>Throws <see cref="OptionsValidationException"/> when it cannot start here.</summary>
    public static void Check(WebApplication app)
    {
        string[] problems =
        [
            .. Folder(app),
            .. FrameworkSettings
                .Urls(app.Configuration)
                .Select(url => WithoutCertificate(app, url) ?? Taken(url))
                .OfType<string>(),
        ];
        if (problems.Length > 0)
        {
            throw new OptionsValidationException("place", typeof(StartPlace), problems);
        }
    }

    // Started elsewhere, it would take no settings from its file and begin an empty record there. Whoever names the
    // folder means it.
    private static IEnumerable<string> Folder(WebApplication app)
    {
        var folder = app.Environment.ContentRootPath;
        var isNamed =
            Environment
                .GetCommandLineArgs()
                .Any(one => one.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
            || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is { Length: > 0 };
        return isNamed || System.IO.File.Exists(Path.Combine(folder, File))
            ? []
            :
            [
                $"There is no {File} in {folder}. Start the service in its own folder, "
                    + $"{AppContext.BaseDirectory}, or name another with --contentRoot FOLDER.",
            ];
    }

    // In Development the framework may have one of its own.
    private static string? WithoutCertificate(WebApplication app, string url) =>
        url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        && !app.Environment.IsDevelopment()
        && !app.Configuration.GetSection("Kestrel:Certificates").Exists()
            ? $"ASPNETCORE_URLS (or --urls) asks for https at {url}, and there is no certificate. Let a "
                + "web server in front do https, and this service http at an address of this machine."
            : null;

    // Before the host logs it with a stack trace. Another program may still be faster; then the host says it.
    private static string? Taken(string url)
    {
        var address = BindingAddress.Parse(url);
        if (address.Port == 0)
        {
            return null;
        }

        using var listener = new TcpListener(HostOf(address.Host), address.Port);
        try
        {
            listener.Start();
            return null;
        }
        catch (SocketException failure)
        {
            return $"The service cannot listen at {url} ({Why(failure.SocketErrorCode)}). Set ASPNETCORE_URLS "
                + "(or --urls) to another address of this machine, or end what uses this one.";
        }
    }

    private static IPAddress HostOf(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return IPAddress.Loopback;
        }

        return IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : IPAddress.Any;
    }

    private static string Why(SocketError error) =>
        error switch
        {
            SocketError.AddressAlreadyInUse => "another program listens there, perhaps another CheckinBot",
            SocketError.AccessDenied => "this user may not: ports below 1024 are for root",
            SocketError.AddressNotAvailable => "this machine has no such address",
            _ => error.ToString(),
        };
}
