using Benchmarks.Several;

namespace Benchmarks.Tests;

/// <summary>
/// The short form of <c>dotnet run -c Release --project tests/Benchmarks -- several</c>: three processes on Azurite,
/// random routing.
/// </summary>
public sealed class SeveralTests
{
    [Fact]
    public async Task Three_instances_that_know_each_other_answer_for_what_one_would_cost()
    {
        var figures = await SeveralRun.RunAsync(
            new SeveralOptions
            {
                Groups = 8,
                AtOnce = 4,
                Idle = TimeSpan.Zero,
            }
        );
        Assert.True(figures.Firsts.Failed + figures.Edits.Failed + figures.Unheard + figures.Twice == 0, $"{figures}");

        // Without a home for each group: 3 to 5, and 17 to 24. A busy machine may run an answer at the door that its
        // group's home was slow to give.
        Assert.True(figures.First < 3 && figures.Edit < 2.5 && figures.ToOpen < 17, $"{figures}");
    }
}
