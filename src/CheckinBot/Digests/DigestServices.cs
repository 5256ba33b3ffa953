using CheckinBot.Chat;
using CheckinBot.Outbox;

namespace CheckinBot.Digests;

/// <summary>The leader's quiet summary, and what the group sees of it.</summary>
internal static class DigestServices
{
    public static IServiceCollection AddDigests(this IServiceCollection services) =>
        services
            .AddSingleton<LeaderDigests>()
            .AddSingleton<ITextCommand, DigestTextCommand>()
            .AddSingleton<ILeaderNoticeRenderer, DigestNoticeRenderer>()
            .AddSingleton<ITextCommand, WhatLeaderSeesTextCommand>()
            .AddSingleton<ITextCommand, SpreadTextCommand>()
            .AddSingleton<ICardAction, ThanksAction>()
            .AddSingleton<INoticeRenderer, ThanksCard>()
            .AddSingleton<ITextCommand, SettingsTextCommand>()
            .AddSingleton<ICardAction, SettingsAction>();
}
