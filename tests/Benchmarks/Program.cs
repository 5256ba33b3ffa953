using BenchmarkDotNet.Running;
using Benchmarks;

if (args is ["load", ..])
{
    await Load.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(SprintBenchmarks).Assembly).Run(args);
}
