using System.Diagnostics;

namespace Testing.Node;

/// <summary>Runs a command-line program to its end.</summary>
public static class Tool
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(3);

    /// <summary>
    /// Waits until it ends; more than three minutes, or than <paramref name="patience"/>, is a
    /// <see cref="TimeoutException"/>.
    /// </summary>
    public static async Task<ToolResult> Run(
        string program,
        string[] arguments,
        string folder,
        string input = "",
        TimeSpan? patience = null
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var complaint = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await WaitOrKill(process, patience ?? _longest);
        return new ToolResult(process.ExitCode, await output, await complaint);
    }

    private static async Task WaitOrKill(Process process, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{process.StartInfo.FileName} took longer than {patience}.");
        }
    }
}

/// <summary>How a program ended.</summary>
public sealed record ToolResult(int ExitCode, string Output, string Complaint)
{
    /// <summary>What it printed; <see cref="InvalidOperationException"/> when it did not end with 0.</summary>
    public string Succeeded() =>
        ExitCode == 0 ? Output : throw new InvalidOperationException($"Ended with {ExitCode}: {Complaint}{Output}");
}
