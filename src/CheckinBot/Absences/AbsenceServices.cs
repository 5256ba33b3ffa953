using CheckinBot.Chat;
using CheckinBot.Outbox;

namespace CheckinBot.Absences;

/// <summary>Being away, and letting a check-in pass.</summary>
internal static class AbsenceServices
{
    public static IServiceCollection AddAbsences(this IServiceCollection services) =>
        services
            .AddSingleton<AwayDesk>()
            .AddSingleton<ITextCommand, AwayTextCommand>()
            .AddSingleton<ITextCommand, BackTextCommand>()
            .AddSingleton<ITextCommand, SkipTextCommand>()
            .AddSingleton<ICardAction, SaveAwayAction>()
            .AddSingleton<ICardAction, EndAwayAction>()
            .AddSingleton<ICardAction, SkipAction>()
            .AddSingleton<INoticeRenderer, AwayNews>();
}
