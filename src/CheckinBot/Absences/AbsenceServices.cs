using CheckinBot.Chat;
using CheckinBot.Delivery;

namespace CheckinBot.Absences;

/// <summary>Being away, and letting a check-in pass.</summary>
internal static class AbsenceServices
{
    public static IServiceCollection AddAbsences(this IServiceCollection services) =>
        services
            .AddSingleton<AwayDesk>()
            .AddSingleton<IChatWord, AwayWord>()
            .AddSingleton<IChatWord, BackWord>()
            .AddSingleton<IChatWord, SkipWord>()
            .AddSingleton<ICardAction, SaveAwayAction>()
            .AddSingleton<ICardAction, EndAwayAction>()
            .AddSingleton<ICardAction, SkipAction>()
            .AddSingleton<INoticeCard, AwayNews>();
}
