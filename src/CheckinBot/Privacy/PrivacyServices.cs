using CheckinBot.Chat;

namespace CheckinBot.Privacy;

/// <summary>Being forgotten.</summary>
internal static class PrivacyServices
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) =>
        services.AddSingleton<ITextCommand, ForgetTextCommand>().AddSingleton<ICardAction, ForgetAction>();
}
