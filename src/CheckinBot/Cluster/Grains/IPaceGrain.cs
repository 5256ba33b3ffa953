using Orleans.CodeGeneration;

namespace CheckinBot.Cluster.Grains;

/// <summary>
/// What Teams takes of one tenant; its key is the tenant's. For the rules of change see <see cref="IGroupGrain"/>.
/// </summary>
[Alias("CheckinBot.Pace"), Version(1)]
internal interface IPaceGrain : IGrainWithStringKey
{
    /// <summary>
    /// Answered at the very moment at which the message may go: so nothing that was promised outlives this grain.
    /// </summary>
    [Alias("Take"), ResponseTimeout("00:00:15")]
    Task<Permit> TakeAsync(bool ahead);
}

/// <summary>It may go, or <paramref name="wait"/> says when asking again makes sense.</summary>
[GenerateSerializer, Immutable, Alias("CheckinBot.Permit")]
internal sealed class Permit(TimeSpan? wait)
{
    [Id(0)]
    public TimeSpan? Wait { get; } = wait;
}
