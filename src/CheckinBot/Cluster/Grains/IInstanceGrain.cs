using Orleans.CodeGeneration;

namespace CheckinBot.Cluster.Grains;

/// <summary>
/// One instance, for the others to ask; its key is its silo's address. For the rules of change see
/// <see cref="IGroupGrain"/>.
/// </summary>
[Alias("CheckinBot.Instance"), Version(1)]
internal interface IInstanceGrain : IGrainWithStringKey
{
    /// <summary>Whether it is about to send this message.</summary>
    [Alias("HasTurn"), ResponseTimeout("00:00:02")]
    Task<bool> HasTurnAsync(string log, string notice);

    /// <summary>
    /// Something of a log was erased: what this instance remembers of it is not to be shown any more.
    /// </summary>
    [Alias("Forget"), ResponseTimeout("00:00:05")]
    Task ForgetAsync(string log);
}
