using CheckinBot.Chat;
using CheckinBot.Outbox;

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
            .AddSingleton<ITextCommand, CheckinTextCommand>()
            .AddSingleton<INoticeRenderer, AskCard>()
            .AddSingleton<INoticeRenderer, SoFarCard>()
            .AddSingleton<ICardAction, EarlyCheckinAction>()
            .AddSingleton<ITextCommand, RemindTextCommand>()
            .AddSingleton<ICardAction, RemindAction>()
            .AddSingleton<INoticeRenderer, OwnReminderCard>()
            .AddSingleton<INoticeRenderer, ReminderCard>()
            .AddSingleton<INoticeRenderer, SumUpCard>();
}
