using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CheckinBot.Cluster;

/// <summary>Where the other instances reach this one.</summary>
internal static class SiloEndpoint
{
    public const int StandardPort = 11111;

    // App Service names both where an app is given ports of its own in a virtual network.
    private const string AppServiceAddress = "WEBSITE_PRIVATE_IP";
    private const string AppServicePorts = "WEBSITE_PRIVATE_PORTS";

    /// <summary>Null when nothing tells it.</summary>
    public static IPAddress? AddressOf(ClusterOptions options, IConfiguration configuration)
    {
        var written = options.Address is { Length: > 0 } set ? set : configuration[AppServiceAddress];
        return IPAddress.TryParse(written, out var address) ? address : OfThisMachine();
    }

    public static int PortOf(ClusterOptions options, IConfiguration configuration) =>
        options.Port
        ?? (
            int.TryParse(
                configuration[AppServicePorts]?.Split(',')[0],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var given
            )
                ? given
                : StandardPort
        );

    private static IPAddress? OfThisMachine()
    {
        try
        {
            return Dns.GetHostAddresses(Dns.GetHostName())
                .OrderBy(IPAddress.IsLoopback)
                .FirstOrDefault(one => one.AddressFamily == AddressFamily.InterNetwork);
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
