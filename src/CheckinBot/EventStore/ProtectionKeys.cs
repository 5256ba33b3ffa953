using System.Xml.Linq;
using CheckinBot.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CheckinBot.EventStore;

/// <summary>
/// The keys that sign links, as rows of the table Directory: all instances share them, and none is on a local disk. The
/// framework asks for them in its own, blocking way: at the start, then about once a day, never in a turn of Teams.
/// </summary>
internal sealed class ProtectionKeys(IStore store) : IXmlRepository
{
    private const string Partition = "keys";
    private const string Xml = "Xml";

    public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) =>
        store
            .PutAsync(
                StoreTable.Directory,
                new(
                    Partition,
                    Guid.NewGuid().ToString("N"),
                    new Dictionary<string, object> { [Xml] = element.ToString(SaveOptions.DisableFormatting) }
                ),
                CancellationToken.None
            )
            .GetAwaiter()
            .GetResult();

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        var elements = new List<XElement>();
        await foreach (
            var row in store
                .ReadAsync(StoreTable.Directory, Partition, null, null, CancellationToken.None)
                .ConfigureAwait(false)
        )
        {
            elements.Add(XElement.Parse((string)row.Fields[Xml]));
        }

        return elements;
    }
}

/// <summary>Brings the keys into the service.</summary>
internal static class ProtectionServices
{
    public static IServiceCollection AddProtectionKeys(this IServiceCollection services)
    {
        // One name for all instances, wherever each of them is installed.
        services.AddDataProtection().SetApplicationName("CheckinBot");
        services.AddSingleton<ProtectionKeys>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<ProtectionKeys>((options, keys) => options.XmlRepository = keys);
        return services;
    }
}
