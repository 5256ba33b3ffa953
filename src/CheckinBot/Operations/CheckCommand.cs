using System.CommandLine;
using CheckinBot.Startup;

namespace CheckinBot.Operations;

/// <summary>
/// <c>check</c>: tries what nobody can see from outside, before the service starts or while it runs, and says what is
/// wrong.
/// </summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command(
            "check",
            "Tries the settings, the sign-in, the signing keys, the storage and every log, and prints "
                + "what is in force, without secrets."
        );
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var app = CheckinBotApp.Create([.. parsed.UnmatchedTokens], builder =>
                    builder.Logging.ClearProviders()
                );
                return await RunAsync(app, parsed.InvocationConfiguration.Output, cancellationToken);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, TextWriter said, CancellationToken cancellationToken)
    {
        app.Services.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate();
        await said.WriteLineAsync("In force:");
        foreach (var (name, value) in SettingsInForce.Of(app.Services))
        {
            await said.WriteLineAsync($"  {name}: {value}");
        }

        var isGood = true;
        foreach (var attempt in Attempts.Of(app.Services))
        {
            var (good, words) = await attempt.RunAsync(cancellationToken);
            await said.WriteLineAsync($"{(good ? "good " : "WRONG")}  {attempt.Name}: {words}");
            isGood &= good;
        }

        await said.WriteLineAsync(isGood ? "All is well." : "Something is wrong: see above.");
        return isGood ? 0 : 1;
    }
}
