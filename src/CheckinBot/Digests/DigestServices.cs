using CheckinBot.Chat;

namespace CheckinBot.Digests;

/// <summary>The leader's quiet summary, and what the group sees of it.</summary>
internal static class DigestServices
{
    public static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddSingleton<IChatWord, DigestWord>();
}
