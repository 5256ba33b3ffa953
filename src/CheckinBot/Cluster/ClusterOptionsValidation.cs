using System.Net;
using CheckinBot.Store;
using Microsoft.Extensions.Options;

namespace CheckinBot.Cluster;

/// <summary>Says which key is wrong, and what helps.</summary>
internal sealed class ClusterOptionsValidation(IOptions<StorageOptions> storage, IConfiguration configuration)
    : IValidateOptions<ClusterOptions>
{
    public ValidateOptionsResult Validate(string? name, ClusterOptions options)
    {
        string[] problems = options.Enabled ? [.. Problems(options).OfType<string>()] : [];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string?> Problems(ClusterOptions options)
    {
        yield return StorageConnection.Kind(storage.Value) != StoreKind.Tables
            ? "Cluster:Enabled is true, and the store is a SQLite file, which is for one instance. Set "
                + "Storage:TableEndpoint to share Azure Tables, or leave Cluster:Enabled out."
            : null;
        yield return options.Port is null or (>= 1 and <= 65535)
            ? null
            : $"Cluster:Port is {options.Port}. Set it to a port from 1 to 65535 that the other instances "
                + $"reach, or leave it out for {SiloEndpoint.StandardPort}.";
        yield return options.MostInstances is >= 2 and <= 50
            ? null
            : $"Cluster:MostInstances is {options.MostInstances}. Set it to the most instances there will "
                + "be, 2 to 50, or leave it out for 3.";
        yield return AddressProblem(options);
        yield return SiloCertificate.Problem(options);
    }

    private string? AddressProblem(ClusterOptions options) =>
        options switch
        {
            { Address: { Length: > 0 } text }
                when !IPAddress.TryParse(text, out var address)
                    || address.Equals(IPAddress.Any)
                    || address.Equals(IPAddress.IPv6Any) =>
                "Cluster:Address is no IP address of this machine. Set it to the one at which the other "
                    + "instances reach this one, such as 10.0.1.4, or leave it out.",
            _ when SiloEndpoint.AddressOf(options, configuration) is null =>
                "This machine's name has no IP address. Set Cluster:Address to the one at which the "
                    + "other instances reach this one.",
            _ => null,
        };
}
