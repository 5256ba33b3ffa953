
namespace CheckinBot.Records;

/// <summary>A leader's own records.</summary>
internal static class RecordServices
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services;
}
