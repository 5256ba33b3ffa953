namespace Packaging.Tests.Manifest;

public sealed class PackScriptTests
{
    [NodeFact]
    public Task A_bot_id_that_is_no_guid_is_refused() => IsRefused("--bot-id must be a GUID.", "--bot-id", "checkinbot");

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
    public async Task The_same_input_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        (await AppPackage.Pack(folder.At("1.zip"))).Succeeded();
        (await AppPackage.Pack(folder.At("2.zip"))).Succeeded();

        Assert.Equal(await File.ReadAllBytesAsync(folder.At("1.zip")), await File.ReadAllBytesAsync(folder.At("2.zip")));
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
