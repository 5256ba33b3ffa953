using System.Diagnostics;
using System.Globalization;
using CheckinBot.Tests.Fuzz;

// dotnet run --project tests/Fuzz -c Release -- [--cases 1000000] [--seed N] [--batch 20000]
var cases = Number("--cases", 1_000_000);
var batch = Math.Min(Number("--batch", 20_000), cases);
var seed = Number("--seed", Random.Shared.Next(1_000_000));
var (watch, found, statuses) = (Stopwatch.StartNew(), 0, new SortedDictionary<int, int>());
for (var done = 0; done < cases; done += batch, seed++)
{
    var report = await FuzzBatch.RunAsync(seed, Math.Min(batch, cases - done));
    foreach (var (status, count) in report.Statuses)
    {
        statuses[status] = statuses.GetValueOrDefault(status) + count;
    }

    found += report.Findings.Count;
    foreach (var finding in report.Findings.Take(20))
    {
        Console.WriteLine($"seed {seed}: {finding}");
    }

    var sent = done + report.Cases;
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{sent:N0} cases, {sent / watch.Elapsed.TotalSeconds:N0}/s, {found} findings, seed {seed}, "
                + $"{string.Join(", ", statuses.Select(one => $"{one.Value:N0} x {one.Key}"))}, "
                + $"{Environment.WorkingSet / 1_048_576} MB"
        )
    );
}

return found == 0 ? 0 : 1;

int Number(string name, int otherwise) =>
    Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length
        ? int.Parse(args[at + 1], CultureInfo.InvariantCulture)
        : otherwise;
