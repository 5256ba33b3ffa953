using System.CommandLine;
using CheckinBot.Startup;

namespace CheckinBot.Operations;

/// <summary>
/// <c>ready</c>: asks the running service, for a container's health check in an image that holds no other program.
/// </summary>
internal static class ReadyCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static Command Create()
    {
        var command = new Command(
            "ready",
            "Asks the service that runs on this machine whether it is ready; 0 when it is."
        );
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync([.. parsed.UnmatchedTokens], parsed.InvocationConfiguration.Output, cancellationToken)
        );
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, TextWriter said, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(settings);
        var address = AddressOf(
            FrameworkSettings.Urls(builder.Configuration) is [var first, ..] ? first : "http://localhost:5000"
        );
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/health/ready"), cancellationToken);
            await said.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellationToken));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await said.WriteLineAsync($"No answer from {address}: {failure.Message}");
            return 1;
        }
    }

    // Where it listens at every address of the machine, it listens at this one.
    private static Uri AddressOf(string url)
    {
        var listens = BindingAddress.Parse(url);
        var host = listens.Host is "0.0.0.0" or "[::]" or "*" or "+" ? "127.0.0.1" : listens.Host;
        return new($"{listens.Scheme}://{host}:{listens.Port}");
    }
}
