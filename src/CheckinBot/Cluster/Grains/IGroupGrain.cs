using Orleans.CodeGeneration;

namespace CheckinBot.Cluster.Grains;

/// <summary>
/// What lives in one instance at a time: a group, or a person with what is theirs. Its key:
/// <see cref="Placement.Home"/>. It holds no state: where it is active, there the logs are warm. Instances of two
/// versions talk with each other while one takes the other's place, so what stands here does not change; something new
/// gets a new method and a higher version.
/// </summary>
[Alias("CheckinBot.Group"), Version(1)]
internal interface IGroupGrain : IGrainWithStringKey
{
    /// <summary>Null when it came too late to begin: whoever sent it has gone on without.</summary>
    [Alias("Run"), ResponseTimeout("00:01:00")]
    Task<Answer?> RunAsync(Parcel parcel);

    /// <summary>
    /// Null when the log could not be read. <paramref name="call"/>: as for <see cref="IsAtItAsync"/>.
    /// </summary>
    [Alias("Wake"), ResponseTimeout("00:05:00")]
    Task<WokenLog?> WakeAsync(Guid call, string log);

    /// <summary>Whether a call arrived and is being worked on.</summary>
    [Alias("IsAtIt")]
    Task<bool> IsAtItAsync(Guid call);
}

/// <summary>An activity that an instance let in.</summary>
[GenerateSerializer, Immutable, Alias("CheckinBot.Parcel")]
internal sealed class Parcel(Guid call, byte[] body, DateTimeOffset sent)
{
    [Id(0)]
    public Guid Call { get; } = call;

    [Id(1)]
    public byte[] Body { get; } = body;

    [Id(2)]
    public DateTimeOffset Sent { get; } = sent;

    /// <summary>How to run it without reading it again: only where it was let in, for it does not travel.</summary>
    [NonSerialized]
    private Func<Task<Placement.ActivityAnswer>>? here;

    public Func<Task<Placement.ActivityAnswer>>? Here
    {
        get => here;
        init => here = value;
    }
}

/// <summary>What goes back to Teams.</summary>
[GenerateSerializer, Immutable, Alias("CheckinBot.Answer")]
internal sealed class Answer(int status, byte[] body)
{
    [Id(0)]
    public int Status { get; } = status;

    [Id(1)]
    public byte[] Body { get; } = body;
}

/// <summary>A log was woken.</summary>
[GenerateSerializer, Immutable, Alias("CheckinBot.WokenLog")]
internal sealed class WokenLog(long sequence, long? next)
{
    [Id(0)]
    public long Sequence { get; } = sequence;

    /// <summary>Ticks since 1970, UTC.</summary>
    [Id(1)]
    public long? Next { get; } = next;
}
