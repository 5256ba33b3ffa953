using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;
using Person = CheckinBot.Domain.Person;

namespace CheckinBot.Tests.Wire;

/// <summary>The rule that makes crashes harmless, over random histories of two instances whose clocks differ.</summary>
public sealed class AgendaTests
{
    private static readonly SprintId Id = new("0123456789abcdef01234567-1");
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly MemberId Amira = new("amira");
    private static readonly Person Dana = new(new("dana"), "Dana", "");

    [Fact]
    public async Task At_every_moment_the_agenda_holds_a_row_due_no_later_than_the_sprints_next_moment()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            await PlayAsync(new(seed), seed);
        }
    }

    private static async Task PlayAsync(Random random, int seed)
    {
        var store = new WatchedStore(new MemoryStore());
        var now = Monday;
        TimerStore[] agendas = [new(store), new(store), new(store)];
        SprintStore[] ledgers = [.. agendas.Select(agenda => new SprintStore(store, agenda, new()))];
        await ledgers[0].ExecuteAsync(Id, Start(now));
        for (var step = 0; step < 40; step++)
        {
            now += Duration.FromSeconds(random.Next(0, random.Next(3) == 0 ? 200_000 : 90));
            var command = await ChooseAsync(random, ledgers[0], now, step);
            Break(random, store, () =>
                ClockAsync(ledgers[2], agendas[2], now + Duration.FromSeconds(random.Next(-120, 240)))
            );
            await TryAsync(() => ledgers[random.Next(2)].ExecuteAsync(Id, command));
            var instance = random.Next(2);
            await TryAsync(() =>
                ClockAsync(ledgers[instance], agendas[instance], now + Duration.FromSeconds(random.Next(-120, 120)))
            );
            store.Before = store.After = _ => Task.CompletedTask;
            await AssertPromisedAsync(ledgers[0], agendas[0], $"seed {seed}, step {step}, {command.GetType().Name}");
        }
    }

    // Now and then a write fails before or after its effect, or the other instance's clock ticks just before a commit
    // lands.
    private static void Break(Random random, WatchedStore store, Func<Task> tick)
    {
        Task Fail(StoreTable _) => random.Next(8) == 0 ? throw WatchedStore.Broken() : Task.CompletedTask;
        var ticks = random.Next(2);
        store.After = Fail;
        store.Before = async table =>
        {
            if (table == StoreTable.Sprints && ticks-- > 0)
            {
                await TryAsync(tick);
            }

            await Fail(table);
        };
    }

    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (StoreUnavailableException)
        {
            // What a process does then: nothing more, until the next wake.
        }
    }

    private static async Task ClockAsync(SprintStore ledger, TimerStore agenda, Instant now)
    {
        foreach (var entry in await agenda.DueAsync(now, default))
        {
            await ledger.ExecuteAsync(Id, new RunDue(NewIds.Command(), now));
            var sprint = await ledger.ReadAsync(Id);
            await agenda.DoneAsync(entry, sprint.Sequence, SprintTimers.Next(sprint), now, default);
        }
    }

    private static async Task AssertPromisedAsync(SprintStore ledger, TimerStore agenda, string when)
    {
        var next = SprintTimers.Next(await ledger.ReadAsync(Id));
        var promised = (await agenda.DueAsync(Instant.FromUtc(2999, 1, 1, 0, 0), default))
            .Select(entry => (Instant?)entry.Due)
            .Min();
        Assert.True(next is null || promised <= next, $"{when}: next is {next}, the agenda says {promised}");
    }

    private static async Task<Command> ChooseAsync(Random random, SprintStore ledger, Instant now, int step)
    {
        var sprint = await ledger.ReadAsync(Id);
        var (id, pending) = (NewIds.Command(), sprint.Pending.FirstOrDefault()?.Notice.Id);
        return (random.Next(9), pending) switch
        {
            (0, _) => new AskNow(id, now, Amira),
            (1, _) => new RaiseBarrier(
                id,
                now,
                Amira,
                $"form:{step}",
                new($"Wall {step}", Urgency.Blocking, Help.Action),
                Hears.Leader,
                NewIds.Barrier()
            ),
            (2, _) => new ReleaseNotices(id, now, Dana.Id),
            (3, { } notice) => new AcquireLease(id, now, notice, now + OutboxMessage.Turn),
            (4, { } notice) => new DeferNotice(id, now, notice, now + Duration.FromSeconds(random.Next(2, 900))),
            (5, { } notice) => new RecordDelivered(id, now, notice, new("chat", $"{step}")),
            (6, { } notice) => new ParkNotice(id, now, notice),
            (7, _) when step > 30 => new EndSprint(id, now, Amira),
            _ => new RunDue(id, now),
        };
    }

    private static StartSprint Start(Instant now)
    {
        var today = new LocalDate(2026, 11, 23);
        var plan = new SprintPlan(
            "Explain",
            "Exit tickets",
            today,
            today.PlusDays(60),
            new([IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday], new(15, 0), "Europe/London"),
            Dana,
            null
        );
        return new(new("start"), now, Amira, new("tenant", "chat"), plan, [new(Amira, "Amira", "29:amira")]);
    }
}
