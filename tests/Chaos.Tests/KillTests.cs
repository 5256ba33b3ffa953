namespace Chaos.Tests;

/// <summary>
/// The short form of <c>dotnet run -c Release --project tests/Chaos -- kill</c>: fewer groups and kills, and an end
/// after so long, so that a busy build machine does less, and is not red for it.
/// </summary>
public sealed class KillTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_is_killed_what_was_acknowledged_is_there_once_and_every_barrier_is_heard(bool isAzurite)
    {
        var report = await KillRun.RunAsync(
            new()
            {
                IsAzurite = isAzurite,
                Groups = 12,
                Kills = 10,
                Minutes = 0.4,
            },
            _ => { }
        );

        Assert.True(report.Violations.IsEmpty, $"{report}");
        Assert.True(
            report.Kills > 0 && report.Of("acts acknowledged") > 0 && report.Of("barriers raised for the leader") > 0,
            $"Nothing was tried:\n{report}"
        );
    }
}
