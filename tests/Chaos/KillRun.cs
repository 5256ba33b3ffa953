using System.Diagnostics;
using Chaos.Checks;
using Chaos.Fleet;
using Chaos.School;
using Simulator;

namespace Chaos;

/// <summary>
/// One run: groups work and processes are killed, while the clock goes from one moment of the school day to the next. A
/// jump of the clock waits until nobody is sending: a message on its way for an hour, by the clock, would be somebody
/// else's turn.
/// </summary>
internal sealed class KillRun : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset AllWereAsked = Monday.AddHours(3);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(61);
    private readonly MovableClock clock;
    private readonly SemaphoreSlim killing = new(1);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly KillOptions options;
    private readonly Random random;
    private readonly TeamsSimulator teams;
    private readonly Storage storage;
    private readonly BotFleet fleet;
    private readonly Clients clients;
    private readonly KillReport report;
    private bool isOver;

    private KillRun(KillOptions options, MovableClock clock, TeamsSimulator teams, Storage storage)
    {
        (this.options, this.clock, this.teams, this.storage, random, report) = (
            options,
            clock,
            teams,
            storage,
            new(options.Seed),
            new() { Seed = options.Seed }
        );
        fleet = new(
            storage.ConnectionString,
            clock,
            spares: options.IsAzurite ? 1 : 2,
            isCluster: options.IsAzurite && !options.IsApart
        );
        clients = new(fleet);
    }

    public static async Task<KillReport> RunAsync(KillOptions options, Action<string> say)
    {
        var clock = MovableClock.Running(Monday);
        await using var storage = await Storage.OpenAsync(options.IsAzurite);
        await using var teams = await TeamsSimulator.StartAsync(new() { TimeProvider = clock });
        using var run = new KillRun(options, clock, teams, storage);
        return await run.RunAsync(say);
    }

    public void Dispose()
    {
        clients.Dispose();
        fleet.Dispose();
        killing.Dispose();
    }

    private async Task<KillReport> RunAsync(Action<string> say)
    {
        await Task.WhenAll(Enumerable.Range(0, options.Processes).Select(_ => fleet.JoinAsync()));
        var groups = await StartGroupsAsync();
        say($"{watch.Elapsed.TotalSeconds:F0} s: {groups.Count} sprints run");
        using var pause = new Pause(groups.Count);
        var killer = Task.Run(KillAsync);
        var lives = groups
            .Select(group => Task.Run(() => LiveAsync(new(group, teams, clients, random.Next()), pause)))
            .ToList();
        while (!isOver)
        {
            await Task.Delay(random.Next(300, 900));
            isOver =
                (report.Kills >= options.Kills && clock.GetUtcNow() >= AllWereAsked)
                || watch.Elapsed.TotalMinutes >= options.Minutes;
            await pause.CloseAsync();
            await killing.WaitAsync();
            await (killer.IsFaulted ? killer : Task.CompletedTask);
            say(
                $"{watch.Elapsed.TotalSeconds:F0} s: {report.Kills} kills, {clients.Acts.Count} acts, "
                    + $"{clock.GetUtcNow():ddd d MMM HH:mm}"
            );
            await TurnPageAsync();
            killing.Release();
            pause.Open();
        }

        await Task.WhenAll(lives.Append(killer));
        say($"{watch.Elapsed.TotalSeconds:F0} s: {report.Kills} kills; now everything that is due may settle");
        await SettleAsync();
        await new Checker(teams, fleet, storage, [.. clients.Acts], report).CheckAsync(
            groups,
            Instant.FromDateTimeOffset(clock.GetUtcNow())
        );
        report.Took = watch.Elapsed;
        return report;
    }

    private async Task<IReadOnlyList<ChaosGroup>> StartGroupsAsync()
    {
        teams.BotEndpoint = new(fleet.Live[0].Address!, "/api/messages");
        var groups = ChaosGroup.Make(teams, options.Groups, random);
        await Task.WhenAll(
            groups.Select(group => group.Leader).Distinct().Select(leader => teams.InstallAsync(leader))
        );
        await Parallel.ForEachAsync(groups, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (group, _) =>
            await group.StartAsync(teams)
        );
        return groups;
    }

    private async Task LiveAsync(GroupLife life, Pause pause)
    {
        while (!isOver)
        {
            await pause.WhileOpenAsync(life.StepAsync);
        }
    }

    // One after the other, each at a random moment of what the processes are doing: after so many answers and calls,
    // and a little.
    private async Task KillAsync()
    {
        var dice = new Random(options.Seed + 1);
        while (!isOver)
        {
            await ProgressAsync(dice.Next(1, 60));
            await Task.Delay(dice.Next(40));
            await killing.WaitAsync();
            try
            {
                await ChangeFleetAsync(dice);
            }
            finally
            {
                killing.Release();
            }
        }
    }

    // Not for ever: a process that has nothing to do is killed as well.
    private async Task ProgressAsync(int steps)
    {
        var (goal, end) = (Progress + steps, Stopwatch.StartNew());
        while (Progress < goal && end.Elapsed < Idle && !isOver)
        {
            await Task.Delay(2);
        }
    }

    private int Progress => clients.Answered + teams.Calls.Count;

    private async Task ChangeFleetAsync(Random dice)
    {
        var live = fleet.Live.Count;
        switch (options.IsAzurite ? dice.Next(10) : 0)
        {
            case 8 when live > options.Processes - 1 && fleet.Take(dice) is { } leaving:
                report.Left++;
                await leaving.StopAsync();
                break;
            case 9 when live <= options.Processes:
                report.Joined++;
                await fleet.JoinAsync();
                break;
            default:
                report.Kills++;
                fleet.Kill(dice);
                await (live <= options.Processes ? fleet.JoinAsync() : Task.CompletedTask);
                break;
        }
    }

    // On to what the groups see next; sometimes only as far as what somebody died of is somebody else's turn.
    private async Task TurnPageAsync()
    {
        await RestAsync();
        fleet.Advance(
            random.Next(3) == 0 ? Turn
            : await storage.NextAsync() is { } next ? Next(next)
            : Turn
        );
    }

    private TimeSpan Next(DateTimeOffset next) =>
        TimeSpan.FromTicks(Math.Max((next - clock.GetUtcNow()).Ticks, 0)) + TimeSpan.FromMilliseconds(50);

    // No process sends anything, and all that the groups were to see by now is written.
    private async Task RestAsync()
    {
        while (await fleet.IsBusyAsync() || await storage.NextAsync() <= clock.GetUtcNow() || await fleet.IsBusyAsync())
        {
            await Task.Delay(30);
        }
    }

    private async Task SettleAsync()
    {
        for (var turn = 0; await storage.UnsettledAsync(clock.GetUtcNow()) is { } wait; turn++)
        {
            if (turn == 200)
            {
                report.Violate("nothing settles: something stays pending for ever");
                return;
            }

            await RestAsync();
            fleet.Advance(wait);
        }

        await RestAsync();
    }
}
