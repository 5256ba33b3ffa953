using CheckinBot.Chat;
using CheckinBot.Delivery;

namespace CheckinBot.Digests;

/// <summary>The leader's quiet summary, and what the group sees of it.</summary>
internal static class DigestServices
{
    public static IServiceCollection AddDigests(this IServiceCollection services) =>
        services
            .AddSingleton<LeaderDigests>()
            .AddSingleton<IChatWord, DigestWord>()
            .AddSingleton<ILeaderLetter, DigestLetter>()
            .AddSingleton<IChatWord, SeenWord>()
            .AddSingleton<IChatWord, SpreadWord>()
            .AddSingleton<ICardAction, ThanksAction>()
            .AddSingleton<INoticeCard, ThanksCard>()
            .AddSingleton<IChatWord, SettingsWord>()
            .AddSingleton<ICardAction, SettingsAction>();
}
