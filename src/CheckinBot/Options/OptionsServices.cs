
namespace CheckinBot.Options;

/// <summary>Why, ideas, support, and what was tried.</summary>
internal static class OptionsServices
{
    public static IServiceCollection AddOptionsRounds(this IServiceCollection services) => services;
}
