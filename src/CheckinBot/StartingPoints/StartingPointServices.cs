using CheckinBot.Chat;

namespace CheckinBot.StartingPoints;

/// <summary>A group passes its sprint on to others of its school.</summary>
internal static class StartingPointServices
{
    public static IServiceCollection AddStartingPoints(this IServiceCollection services) =>
        services
            .AddSingleton<ICardAction, OfferStartAction>()
            .AddSingleton<ICardAction, ShareStartAction>()
            .AddSingleton<ICardAction, TakeStartBackAction>();
}
