namespace Packaging.Tests.Manifest;

public sealed class PackScriptTests
{
    [NodeFact]
    public Task A_bot_id_that_is_no_guid_is_refused() =>
        IsRefused("--bot-id must be a GUID.", "--bot-id", "checkinbot");

    [NodeFact]
    public Task An_address_in_the_place_of_a_host_is_refused() =>
        IsRefused("--host must be a host name without https:// or a path.", "--host", "https://checkin.example.org/");

    [NodeFact]
    public Task A_version_that_is_not_three_numbers_is_refused() =>
        IsRefused("--app-version must be three numbers, such as 1.0.1.", "--app-version", "1.0");

    [NodeFact]
    public Task A_developer_too_long_for_the_schema_is_refused() =>
        IsRefused("--developer must be at most 32 characters.", "--developer", new string('x', 33));

    [NodeFact]
    public Task An_option_it_does_not_know_is_refused() => IsRefused("Unknown option '--bot'", "--bot", "x");

    [NodeFact]
    public Task A_package_of_placeholders_is_refused() => IsRefused("--bot-id and --host must be given");

    [NodeFact]
    public Task A_name_too_long_for_Teams_is_refused() =>
        IsRefused("--name must be at most 30 characters.", [.. AppPackage.Needed, "--name", new string('x', 31)]);

    [NodeFact]
    public async Task A_second_copy_has_its_own_name_and_its_own_id_the_same_every_time()
    {
        var (first, second) = (
            await AppPackage.Packed(),
            await AppPackage.Packed([.. AppPackage.Needed, "--name", "CheckinBot Primary"])
        );
        Assert.Equal("CheckinBot Primary", (string?)second.Manifest["name"]!["short"]);
        Assert.NotEqual((string?)first.Manifest["id"], (string?)second.Manifest["id"]);
        Assert.Equal(
            (string?)second.Manifest["id"],
            (string?)(await AppPackage.Packed([.. AppPackage.Needed, "--name", "CheckinBot Primary"])).Manifest["id"]
        );
        Assert.Empty(await Published.SchemaErrors(second.Manifest));
    }

    [NodeFact]
    public async Task The_version_is_that_of_the_service()
    {
        var props = await File.ReadAllTextAsync(Repository.At("Directory.Build.props"));
        Assert.Contains(
            $"<Version>{(string?)(await AppPackage.Packed()).Manifest["version"]}</Version>",
            props,
            StringComparison.Ordinal
        );
    }

    [NodeFact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        (await AppPackage.Pack(folder.At("1.zip"), AppPackage.Needed)).Succeeded();
        (await AppPackage.Pack(folder.At("2.zip"), AppPackage.Needed)).Succeeded();

        Assert.Equal(
            await File.ReadAllBytesAsync(folder.At("1.zip")),
            await File.ReadAllBytesAsync(folder.At("2.zip"))
        );
    }

    private static async Task IsRefused(string because, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var result = await AppPackage.Pack(folder.At("CheckinBot.zip"), arguments);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(because, result.Complaint, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("CheckinBot.zip")));
    }
}
