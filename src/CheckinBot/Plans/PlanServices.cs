
namespace CheckinBot.Plans;

/// <summary>A leader's backup plans, and what is carried out together.</summary>
internal static class PlanServices
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services;
}
