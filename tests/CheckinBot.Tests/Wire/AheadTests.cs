using System.Collections.Concurrent;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Placement;
using CheckinBot.Stopping;
using CheckinBot.Tests.App;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Person = CheckinBot.Domain.Person;

namespace CheckinBot.Tests.Wire;

/// <summary>A barrier reaches its leader ahead of all that is routine.</summary>
public sealed class AheadTests
{
    private const int AtOnce = 64;
    private const int Groups = 100;

    [Fact]
    public async Task A_nudge_overtakes_the_prompts_of_a_whole_tenant_and_the_limit_still_holds()
    {
        await using var app = await SchoolApp.StartAsync(configure: SchoolApp.InRealSeconds);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        var before = app.Teams.Calls.Count;

        var prompts = await PromptAllAsync(app);
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.NudgeAsync();
        await prompts;

        var calls = app.Teams.Calls.Skip(before).OrderBy(call => call.Elapsed).ToList();
        Assert.InRange(calls.FindIndex(call => call.ConversationId == app.LeaderChat.Id), 0, 110);
        Assert.True(calls.Count > 120, $"only {calls.Count} calls: nothing to overtake");
    }

    [Fact]
    public async Task Who_asks_gets_their_answer_while_a_whole_tenant_is_prompted()
    {
        await using var app = await SchoolApp.StartAsync(configure: SchoolApp.InRealSeconds);
        await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();

        var prompts = await PromptAllAsync(app);
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "digest");
        var answer = app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("What your leader's digest says")
        );

        Assert.Same(answer, await Task.WhenAny(answer, prompts));
        await prompts;
    }

    // More than Teams takes of one tenant in four seconds; those that would wait longer are put off.
    private static async Task<Task> PromptAllAsync(SchoolApp app)
    {
        var (post, chats) = (app.Bot.Part<TeamsClient>(), app.Bot.Part<ChatDirectory>());
        var chat = (await chats.GroupAsync(app.Address()))!;
        return Task.WhenAll(
            Enumerable
                .Range(0, 180)
                .Select(number => app.Teams.AddGroupChat($"Group {number}", app.Amira).Id)
                .ToList()
                .Select(group =>
                    Assert.ThrowsAsync<DeliveryException>(() =>
                        post.SendAsync(chat with { Conversation = group }, MessageFactory.Text("Hello"), default)
                    )
                )
        );
    }

    [Fact]
    public async Task A_barrier_of_a_group_that_stands_in_line_does_not_wait_for_its_turn()
    {
        using var line = new FullLine();
        var waits = (await line.WaitingAsync())[0];

        await line.RaiseAsync(waits);

        await Watching.UntilAsync(() => new(line.Courier.Nudged.Contains(waits)));
    }

    [Fact]
    public async Task A_barrier_does_not_wait_for_what_the_groups_of_many_others_are_told()
    {
        using var line = new FullLine();
        var waiting = await line.WaitingAsync();

        await Task.WhenAll(waiting.Select(line.RaiseAsync));

        await Watching.UntilAsync(() => new(waiting.All(line.Courier.Nudged.Contains)));
    }

    /// <summary>More groups than are sent to at once, and nothing that is sent to one of them comes back.</summary>
    private sealed class FullLine : IDisposable
    {
        private readonly Closing closing = new(
            new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance),
            Microsoft.Extensions.Options.Options.Create(new ShutdownOptions())
        );
        private readonly SprintStore ledger;
        private readonly Dispatcher<Sprint, SprintId> dispatcher;

        public FullLine()
        {
            var store = new MemoryStore();
            ledger = new(store, new TimerStore(store), new());
            var turns = new DeliveryLeases(closing, new OneInstance(RealSeconds.OfTheMachine));
            var (time, quiet) = (TimeProvider.System, NullLogger<DeliveryPass<Sprint, SprintId>>.Instance);
            var pass = new DeliveryPass<Sprint, SprintId>(ledger, Courier, turns, time, quiet);
            dispatcher = new(ledger, pass, turns, time, NullLogger<Dispatcher<Sprint, SprintId>>.Instance);
        }

        public SlowCourier Courier { get; } = new();

        /// <summary>Those whose prompts have not begun to be sent.</summary>
        public async Task<IReadOnlyList<SprintId>> WaitingAsync()
        {
            var sprints = Enumerable
                .Range(1, Groups)
                .Select(number => new GroupKey(new string('a', 24)).Sprint(number))
                .ToList();
            foreach (var id in sprints)
            {
                await ledger.ExecuteAsync(id, Start(id));
                await ledger.ExecuteAsync(id, new AskNow(NewIds.Command(), Now, Member));
            }

            await Courier.IsFullAsync();
            return [.. sprints.Where(id => !Courier.Began(id))];
        }

        public Task RaiseAsync(SprintId id) =>
            ledger.ExecuteAsync(
                id,
                new RaiseBarrier(
                    NewIds.Command(),
                    Now,
                    Member,
                    "form:1",
                    new("No room", Urgency.Blocking, Help.Action),
                    Hears.Leader,
                    NewIds.Barrier()
                )
            );

        public void Dispose()
        {
            Courier.Dispose();
            dispatcher.Dispose();
            closing.Dispose();
        }
    }

    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    private static MemberId Member => new("00000000-0000-0000-0000-000000000001");

    private static StartSprint Start(SprintId id)
    {
        var today = Now.InUtc().Date;
        var plan = new SprintPlan(
            "Explain",
            "Exit tickets",
            today,
            today.PlusDays(21),
            new([IsoDayOfWeek.Thursday], new(15, 0), "UTC"),
            new(new("00000000-0000-0000-0000-000000000002"), "Dana", ""),
            null
        )
        {
            AnyHourWhenBlocking = true,
        };
        return new(NewIds.Command(), Now, Member, new("tenant", id.Value), plan, [new Person(Member, "Amira", "")]);
    }

    /// <summary>
    /// Takes messages to groups and does not come back until the end; says when there are as many as go at once.
    /// </summary>
    private sealed class SlowCourier : INoticeSender<Sprint, SprintId>, IDisposable
    {
        private readonly CancellationTokenSource end = new();
        private readonly ConcurrentDictionary<SprintId, bool> began = new();
        private readonly ConcurrentDictionary<SprintId, bool> nudged = new();
        private readonly TaskCompletionSource full = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The groups whose leader was written to.</summary>
        public ICollection<SprintId> Nudged => nudged.Keys;

        public Task IsFullAsync() => full.Task.WaitAsync(TimeSpan.FromSeconds(20));

        public bool Began(SprintId id) => began.ContainsKey(id);

        public bool MayRedraw(SprintId id, Sprint shown, Sprint now, NoticeId notice) => true;

        public async Task<MessageRef> SendAsync(
            SprintId id,
            Sprint book,
            Notice notice,
            CancellationToken cancellationToken
        )
        {
            began[id] = true;
            if (notice.Audience == Audience.Person)
            {
                nudged[id] = true;
                return new("chat", "1");
            }

            _ = began.Count == AtOnce && full.TrySetResult();
            await Task.Delay(Timeout.Infinite, end.Token);
            return new("chat", "2");
        }

        public Task RefreshAsync(
            SprintId id,
            Sprint book,
            OutboxMessage delivered,
            CancellationToken cancellationToken
        ) => Task.CompletedTask;

        public IReadOnlyCollection<NoticeId> Stale(Change<Sprint, SprintId> change) => [];

        public void Dispose()
        {
            end.Cancel();
            end.Dispose();
        }
    }
}
