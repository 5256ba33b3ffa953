namespace Chaos.Tests;

/// <summary>The short form of <c>dotnet run -c Release --project tests/Chaos -- kill</c>.</summary>
public sealed class KillTests
{
    private const int Kills = 25;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_is_killed_and_whenever_all_that_was_acknowledged_is_there_once_and_every_barrier_is_heard(bool isAzurite)
    {
        var report = await KillRun.RunAsync(new() { IsAzurite = isAzurite, Kills = Kills, Minutes = 4 }, _ => { });

        Assert.True(report.Violations.IsEmpty, $"{report}");
        Assert.True(report.Kills >= Kills && report.Of("acts acknowledged") > 200 && report.Of("barriers raised for the leader") > 20 && report.Of("rounds opened") >= 50, $"Too little was tried:\n{report}");
    }
}
