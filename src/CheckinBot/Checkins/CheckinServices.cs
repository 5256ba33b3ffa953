using CheckinBot.Chat;
using CheckinBot.Delivery;

namespace CheckinBot.Checkins;

/// <summary>Rounds and their answers.</summary>
internal static class CheckinServices
{
    public static IServiceCollection AddCheckins(this IServiceCollection services) =>
        services
            .AddSingleton<ICardAction, PreviewAction>()
            .AddSingleton<ICardAction, SubmitCheckinAction>()
            .AddSingleton<ICardAction, EditCheckinAction>()
            .AddSingleton<ICardAction, ViewCheckinAction>()
            .AddSingleton<IChatWord, CheckinWord>()
            .AddSingleton<INoticeCard, AskCard>()
            .AddSingleton<INoticeCard, SoFarCard>()
            .AddSingleton<ICardAction, EarlyCheckinAction>()
            .AddSingleton<IChatWord, RemindWord>()
            .AddSingleton<ICardAction, RemindAction>()
            .AddSingleton<INoticeCard, OwnReminderCard>()
            .AddSingleton<INoticeCard, ReminderCard>()
            .AddSingleton<INoticeCard, SumUpCard>();
}
