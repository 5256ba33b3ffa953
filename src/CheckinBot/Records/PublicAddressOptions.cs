using Microsoft.Extensions.Options;

namespace CheckinBot.Records;

/// <summary>Where people's browsers reach this service.</summary>
internal sealed class PublicAddressOptions
{
    public const string Section = "Bot";

    /// <summary>
    /// "Bot:PublicAddress": for example https://checkinbot.example. Default: none, and then there are no export links.
    /// </summary>
    public string? PublicAddress { get; set; }

    public Uri? Address => string.IsNullOrWhiteSpace(PublicAddress) ? null : new(PublicAddress);
}

/// <summary>
/// A link holds the right to read a file, so it travels over https; in Development a simulator on the same machine may
/// do without.
/// </summary>
internal sealed class PublicAddressValidation(IHostEnvironment environment) : IValidateOptions<PublicAddressOptions>
{
    private const string Key = $"{PublicAddressOptions.Section}:{nameof(PublicAddressOptions.PublicAddress)}";

    public ValidateOptionsResult Validate(string? name, PublicAddressOptions options) =>
        string.IsNullOrWhiteSpace(options.PublicAddress) || IsFit(options.PublicAddress)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{Key} must be the https address at which browsers reach this service, such as "
                    + "https://checkinbot.example, with nothing after the host but a folder. Leave it out "
                    + "to have no export links."
            );

    private bool IsFit(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (
            address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && environment.IsDevelopment())
        )
        && address is { Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" };
}
