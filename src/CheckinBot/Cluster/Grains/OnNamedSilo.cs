using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace CheckinBot.Cluster.Grains;

/// <summary>The key of such a grain is the address of the silo that it is on, and it is nowhere else.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnNamedSiloAttribute() : PlacementAttribute(new OnNamedSilo());

/// <inheritdoc cref="OnNamedSiloAttribute"/>
internal sealed class OnNamedSilo : PlacementStrategy;

/// <summary>Fails for one that is gone: there is nobody to ask.</summary>
internal sealed class NamedSiloDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(
        PlacementStrategy strategy,
        PlacementTarget target,
        IPlacementContext context
    )
    {
        var named = SiloAddress.FromParsableString(target.GrainIdentity.Key.ToString()!);
        return context.GetCompatibleSilos(target).Contains(named)
            ? Task.FromResult(named)
            : Task.FromException<SiloAddress>(new SiloUnavailableException($"There is no silo {named}."));
    }
}
