namespace Simulator;

/// <summary>A persona. Equal by <see cref="AadObjectId"/>.</summary>
/// <param name="Id">The id Teams gives a person towards one bot, <c>29:…</c>.</param>
/// <param name="AadObjectId">The directory's id, a guid.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record Person(
    string Id,
    string AadObjectId,
    string GivenName,
    string Surname,
    string Locale,
    string TimeZone
)
{
    public string Name => $"{GivenName} {Surname}";

    public Standing Standing { get; init; }

    /// <summary>Their own tenant when it is not the school's.</summary>
    public string? HomeTenant { get; init; }

    /// <summary>The name in addresses and test ids: the given name in lower case.</summary>
    public string Key => GivenName.ToLowerInvariant();

    public bool Equals(Person? other) => other is not null && other.AadObjectId == AadObjectId;

    public override int GetHashCode() => AadObjectId.GetHashCode(StringComparison.Ordinal);

    public bool Is(string? id) =>
        id is not null && (id == Id || string.Equals(id, AadObjectId, StringComparison.OrdinalIgnoreCase));
}
