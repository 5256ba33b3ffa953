namespace Packaging.Tests.Image;

/// <summary>The container image, as far as it can be tried without Docker.</summary>
public sealed class ImageTests
{
    private const string Digest = "@sha256:";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void Its_bases_are_named_by_digest() => Assert.All(ImageRecipe.Bases, image =>
        {
            var at = image.IndexOf(Digest, StringComparison.Ordinal);
            Assert.True(at > 0, image);
            Assert.Matches("^[0-9a-f]{64}$", image[(at + Digest.Length)..]);
        });

    [Fact]
    public async Task What_it_holds_runs_without_rights_on_fixed_files_says_it_is_ready_and_ends_when_asked()
    {
        await using var container = await Container.BuildAsync();
        await using var bot = container.Run(
            ImageRecipe.Start,
            "DOTNET_ENVIRONMENT=Development",
            "Bot__DangerouslyAllowUnauthenticated=true"
        );
        await UntilAsync(() => bot.Output.Contains("Now listening on", StringComparison.Ordinal) || bot.HasExited);
        Assert.False(bot.HasExited, bot.Output);

        await using var health = container.Run(ImageRecipe.HealthCheck);
        await health.ExitAsync(Patience);
        Assert.True(health.ExitCode == 0, health.Output);

        bot.Terminate();
        await bot.ExitAsync(Patience);
        Assert.True(bot.ExitCode == 0, bot.Output);
        Assert.Equal(
            ["checkinbot.db"],
            Directory
                .EnumerateFiles(container.Data)
                .Select(Path.GetFileName)
                .Where(name => name!.EndsWith(".db", StringComparison.Ordinal))
        );
        Assert.True(File.Exists(Path.Combine(container.App, "THIRD-PARTY-NOTICES.txt")));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }
}
