using CheckinBot.Domain;

namespace CheckinBot.Records;

/// <summary>A sprint with its id.</summary>
internal sealed record LeaderSprint(SprintId Id, Sprint Sprint)
{
    /// <summary>The same for all sprints of one group: the beginning of their ids.</summary>
    public string Group => GroupOf(Id);

    public static string GroupOf(SprintId id) => id.Value.Split('-')[0];
}

/// <summary>
/// A group whose sprints somebody supports. <paramref name="Number"/>: 1, 2, 3 … in the order in which they came;
/// <paramref name="Newest"/>: its newest sprint.
/// </summary>
internal sealed record RecordGroup(int Number, string Key, SprintId Newest, string Focus);

/// <summary>
/// All that one person's records are made of: their own log, and the sprints they support or did something in.
/// </summary>
internal sealed record RecordBook(MemberId Who, Leader Leader, IReadOnlyList<LeaderSprint> Led)
{
    /// <summary>For showing while the storage is away.</summary>
    public static RecordBook Empty(MemberId who) => new(who, Leader.None, []);

    /// <summary>How many of their sprints cannot be read, so that what they did there is missing here.</summary>
    public int SetAside { get; init; }

    public IReadOnlyList<RecordGroup> Groups { get; } =
    [
        .. Led.GroupBy(led => led.Group)
            .OrderBy(group => group.Min(led => led.Sprint.Plan.FirstDay))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(
                (group, place) =>
                    Group(place + 1, group.MaxBy(led => (led.Sprint.Plan.FirstDay, led.Id.Value.Length, led.Id.Value))!)
            ),
    ];

    /// <summary>Touches they logged, and those that logged themselves; the newest first.</summary>
    public IReadOnlyList<TouchRecord> Records { get; } =
    [
        .. RecordList
            .Own(Leader)
            .Concat(Led.SelectMany(led => RecordList.Made(led, Who, Leader)))
            .OrderByDescending(record => record.On)
            .ThenByDescending(record => record.At),
    ];

    /// <summary>The same, once their own log says more.</summary>
    public RecordBook After(Leader leader) => new(Who, leader, Led) { SetAside = SetAside };

    /// <summary>
    /// True for a touch that logged itself and was theirs, also when they took it out of their records.
    /// </summary>
    public bool Made(string name) =>
        Led.Any(led => led.Sprint.Touches.Any(touch => touch.By == Who && TouchNaming.Of(led.Id, touch) == name));

    public TouchRecord? Find(string name) => Records.FirstOrDefault(record => record.Name == name);

    public RecordGroup? GroupOf(TouchRecord record) => Groups.FirstOrDefault(group => group.Key == record.Group);

    private static RecordGroup Group(int number, LeaderSprint newest) =>
        new(number, newest.Group, newest.Id, newest.Sprint.Plan.Focus);
}
