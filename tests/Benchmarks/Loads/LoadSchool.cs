using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;

namespace Benchmarks.Loads;

/// <summary>
/// The groups, written straight into the store: each asked on Monday at 10:00. One leader has 200 of them, the others
/// five each.
/// </summary>
internal sealed class LoadSchool(IStore store, Uri serviceUrl)
{
    public const string Tenant = "6f2a1f2e-0d1c-4a58-9d0a-3a4a1f6d7c11";
    public const int OfTheFirst = 200;
    private readonly SprintStore ledger = new(store, new TimerStore(store), new());
    private readonly SprintDirectory directory = new(store);
    private readonly ChatDirectory chats = new(store);

    public static string Chat(int group) => $"19:group{group}@thread.v2";

    public static string LeaderChat(int leader) => $"a:leader{leader}";

    public static int LeaderOf(int group) => group < OfTheFirst ? 0 : 1 + ((group - OfTheFirst) / 5);

    public static Guid Member(int group, int place) => new(group, 1, (short)place, new byte[8]);

    public static Guid Leader(int leader) => new(leader, 2, 0, new byte[8]);

    public static SprintId Sprint(int group) => GroupKey.Of(new(Tenant, Chat(group))).Sprint(1);

    public Task WriteAsync(int groups, Instant now) => WriteAsync(Enumerable.Range(0, groups), now);

    public async Task WriteAsync(IEnumerable<int> groups, Instant now)
    {
        await Parallel.ForEachAsync(
            groups,
            new ParallelOptions { MaxDegreeOfParallelism = 128 },
            async (group, cancellation) => await WriteAsync(group, now, cancellation)
        );
        await Parallel.ForEachAsync(groups.Select(LeaderOf).Distinct(), async (leader, cancellation) =>
            await chats.KeepPersonAsync(
                new(Person(Leader(leader)), Address(LeaderChat(leader), ChatKind.Personal)),
                cancellation
            )
        );
    }

    private async Task WriteAsync(int group, Instant now, CancellationToken cancellation)
    {
        var (key, leader) = (GroupKey.Of(new(Tenant, Chat(group))), Person(Leader(LeaderOf(group))));
        await chats.KeepGroupAsync(Address(Chat(group), ChatKind.GroupChat), cancellation);
        await directory.PointAsync(key, 1, Tenant, leader.Id, cancellation);
        var plan = new SprintPlan(
            "Pupils explain",
            "Exit tickets",
            new(2026, 11, 23),
            new(2026, 12, 18),
            new([IsoDayOfWeek.Monday], new(10, 0), "Europe/London"),
            leader,
            null
        );
        var members = Enumerable.Range(0, LoadOptions.GroupSize).Select(place => Person(Member(group, place))).ToList();
        await ledger.ExecuteAsync(
            Sprint(group),
            new StartSprint(NewIds.Command(), now, members[0].Id, new(Tenant, Chat(group)), plan, [.. members])
        );
    }

    /// <summary>
    /// A round of this group, answered and edited until its log has so many rows, with nothing left to send.
    /// </summary>
    public async Task GrowAsync(int group, int rows, Instant now)
    {
        var id = Sprint(group);
        var asked = await ledger.ExecuteAsync(
            id,
            new AskNow(NewIds.Command(), now, new(Member(group, 0).ToString("D")))
        );
        foreach (var notice in asked.Aggregate.Pending.Select(one => one.Notice.Id))
        {
            await ledger.ExecuteAsync(
                id,
                new RecordDelivered(NewIds.Command(), now, notice, new(Chat(group), notice.Value))
            );
        }

        var left = rows - (int)(await ledger.ReadAsync(id)).Sequence;
        foreach (var batch in Enumerable.Range(0, Math.Max(0, left)).Chunk(EventLog<Sprint>.MostEvents))
        {
            await Task.WhenAll(batch.Select(number => ledger.ExecuteAsync(id, Answer(group, number, now))));
        }
    }

    private static SubmitCheckin Answer(int group, int number, Instant now) =>
        new(
            NewIds.Command(),
            now,
            new(Member(group, number % LoadOptions.GroupSize).ToString("D")),
            1,
            new(Going.OnTrack, $"Used talk frames in lesson {number}.", "", "Shorter", ""),
            Hears.Group,
            Urgency.Slowing,
            Help.Ear,
            NewIds.Barrier()
        );

    private ChatAddress Address(string conversation, ChatKind kind) =>
        new(Tenant, conversation, kind, serviceUrl.AbsoluteUri, "28:bot", "CheckinBot");

    private static Person Person(Guid id) =>
        new(new(id.ToString("D")), $"Teacher {id.ToString("D")[..8]}", $"29:{id:N}");
}
