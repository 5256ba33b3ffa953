using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chaos.Fleet;

/// <summary>One bot process, from outside.</summary>
internal sealed class BotProcess : IDisposable
{
    private const string Listening = "listening ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly StringBuilder errors = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="isOfCluster">Knows the others; each at a port of its own.</param>
    /// <param name="certificate">The file with which they prove to each other who they are; empty: they do not.</param>
    /// <param name="build">The program of another build; null: this one.</param>
    public BotProcess(
        string name,
        string storage,
        TimeSpan offset,
        bool isOfCluster = false,
        string certificate = "",
        string? build = null
    )
    {
        Name = name;
        var silo = new[] { offset.Ticks, isOfCluster ? FreePort() : 0 }.Select(number =>
            number.ToString(CultureInfo.InvariantCulture)
        );
        process = new Process
        {
            StartInfo = Start([
                build ?? typeof(BotProcess).Assembly.Location,
                "bot",
                name,
                storage,
                .. silo,
                certificate,
            ]),
        };
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Complained(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    public Uri? Address => address.Task.IsCompletedSuccessfully ? address.Task.Result : null;

    /// <summary>
    /// When it was killed, on the shared clock; null while it lives, and for one that left by itself.
    /// </summary>
    public DateTimeOffset? KilledAt { get; private set; }

    /// <summary>What it logged as an error, and its warnings about the cluster.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
            {
                return errors.ToString();
            }
        }
    }

    public async Task GoAsync()
    {
        await ready.Task.WaitAsync(Patience);
        Tell("go");
        await address.Task.WaitAsync(Patience);
    }

    public void MoveClock(TimeSpan offset) => Tell(offset.Ticks.ToString(CultureInfo.InvariantCulture));

    public bool IsGone { get; private set; }

    public void Kill(TimeProvider clock)
    {
        IsGone = true;
        process.Kill();
        process.WaitForExit();
        KilledAt = clock.GetUtcNow();
    }

    /// <summary>Does nothing from now on, and does not know: as a machine that was suspended.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    public Task ThawAsync() => SignalAsync("CONT");

    /// <summary>User and system time so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public async Task StopAsync()
    {
        IsGone = true;
        Tell("stop");
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static ProcessStartInfo Start(string[] arguments) =>
        new("dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private void Tell(string order)
    {
        lock (process)
        {
            process.StandardInput.WriteLine(order);
            process.StandardInput.Flush();
        }
    }

    private void Heard(string? line)
    {
        if (line == "ready")
        {
            ready.TrySetResult();
        }
        else if (line?.StartsWith(Listening, StringComparison.Ordinal) == true)
        {
            address.TrySetResult(new(line[Listening.Length..]));
        }
        else if (line is null)
        {
            ready.TrySetException(new InvalidOperationException($"Process {Name} left before it was ready: {Errors}"));
            address.TrySetException(new InvalidOperationException($"Process {Name} left before it listened: {Errors}"));
        }
    }

    private void Complained(string? line)
    {
        lock (errors)
        {
            errors.AppendLine(line);
        }
    }
}
