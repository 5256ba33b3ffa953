using BenchmarkDotNet.Running;
using Benchmarks;

if (args is ["beside", ..])
{
    return await Benchmarks.Beside.BesideRun.RunAsync(Benchmarks.Beside.BesideOptions.Read(args[1..]));
}

if (args is ["several", ..])
{
    return await Benchmarks.Several.SeveralRun.RunAsync(args[1..]);
}

if (args is ["digest", ..])
{
    return await Benchmarks.Restarts.FirstDigestRun.RunAsync(Benchmarks.Restarts.RestartOptions.Read(args[1..]));
}

if (args is ["load", ['-', ..], ..])
{
    return await Benchmarks.Loads.LoadRun.RunAsync(Benchmarks.Loads.LoadOptions.Read(args[1..]));
}

if (args is ["load", ..])
{
    await Load.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(SprintBenchmarks).Assembly).Run(args);
}

return 0;
