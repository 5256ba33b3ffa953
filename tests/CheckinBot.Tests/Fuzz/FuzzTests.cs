namespace CheckinBot.Tests.Fuzz;

/// <summary>The short run; <c>dotnet run --project tests/Fuzz -c Release</c> is the long one.</summary>
public sealed class FuzzTests
{
    private const int Cases = 5_000;

    [Fact]
    public async Task Thousands_of_broken_activities_are_never_a_500_a_logged_error_or_a_row_without_right()
    {
        var seed = Random.Shared.Next(1_000_000);
        var report = await FuzzBatch.RunAsync(seed, Cases);
        Assert.True(
            report.Findings.Count == 0,
            $"dotnet run --project tests/Fuzz -- --cases {Cases} --seed "
                + $"{seed}\n{string.Join('\n', report.Findings.Take(10))}"
        );
        Assert.True(report.Statuses[200] > Cases / 3, "Too few cases were understood for this to mean anything.");
        Assert.True(report.Statuses[400] > Cases / 100, "Too few cases were refused for this to mean anything.");
    }
}
