using System.Diagnostics;

namespace Benchmarks.Beside;

/// <summary>A bot as a process of its own, seen from outside: where it listens, what it used, how big it is.</summary>
internal sealed class BotProgram : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool inAnError;

    private BotProgram(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Complained(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>User and system time so far.</summary>
    public double CpuSeconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    public double MemoryMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1_048_576.0;
        }
    }

    public static BotProgram Start(string dll, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [dll])
        {
            WorkingDirectory = Path.GetDirectoryName(dll),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new(start);
    }

    public Task<Uri> AddressAsync() => address.Task.WaitAsync(Patience);

    /// <summary>Asks it to end, as a machine that is shut down does.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await kill.WaitForExitAsync();
            using var patience = new CancellationTokenSource(Patience);
            await process.WaitForExitAsync(patience.Token);
        }

        process.Dispose();
    }

    private void Heard(string? line)
    {
        if (line is null)
        {
            address.TrySetException(new InvalidOperationException("The bot ended before it listened."));
        }
        else if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var place)
        {
            address.TrySetResult(new(line[(place + Listening.Length)..].Trim()));
        }
        else if (IsOfAnError(line))
        {
            Complained(line);
        }
    }

    // The lines of one entry of the console's log begin with its level, or with blanks.
    private bool IsOfAnError(string line) =>
        inAnError = line.StartsWith(' ')
            ? inAnError
            : line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal);

    private static void Complained(string? line)
    {
        if (line is not null)
        {
            Console.Error.WriteLine($"  the bot: {line}");
        }
    }
}
