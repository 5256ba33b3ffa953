using System.Globalization;
using System.Security.Cryptography;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CheckinBot.Records;

/// <summary>Whose file a link opens, and until when.</summary>
internal sealed record ExportLink(string Tenant, MemberId Who, Instant Until);

/// <summary>
/// Links that open one person's export for ten minutes. All that a link grants stands in it, encrypted and signed:
/// nothing is stored for it, and none can be made or altered without the service's keys. The end is told by the
/// service's own clock.
/// </summary>
internal sealed class ExportLinks(
    IDataProtectionProvider protection,
    IOptionsMonitor<PublicAddressOptions> address,
    TimeProvider time
)
{
    public const string Path = "export/";

    /// <summary>After a link: the same as a workbook.</summary>
    public const string Xlsx = "/xlsx";
    public static readonly Duration Works = Duration.FromMinutes(10);

    private const char Between = '|';
    private readonly IDataProtector protector = protection.CreateProtector("CheckinBot.Records.Export.1");

    /// <summary>Null when the service does not know its own address.</summary>
    public Uri? For(string tenant, MemberId who)
    {
        if (address.CurrentValue.Address is not { } here)
        {
            return null;
        }

        var until = (time.Now() + Works).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var token = Guarded(() => protector.Protect(string.Join(Between, tenant, who, until)));
        return new(new Uri(here.AbsoluteUri.TrimEnd('/') + "/"), Path + token);
    }

    /// <summary>
    /// Null for anything that this service did not make. Whether it still works is the caller's to look at.
    /// </summary>
    public ExportLink? Read(string token)
    {
        try
        {
            return Guarded(() => protector.Unprotect(token)).Split(Between) is [var tenant, var who, var until]
                ? new(
                    tenant,
                    new(who),
                    Instant.FromUnixTimeMilliseconds(long.Parse(until, CultureInfo.InvariantCulture))
                )
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // The keys stand in the storage; when it is away, that is what has to be said.
    private static string Guarded(Func<string> use)
    {
        try
        {
            return use();
        }
        catch (CryptographicException failure) when (failure.InnerException is StoreUnavailableException away)
        {
            throw new StoreUnavailableException(away.Message, failure);
        }
    }
}
