using CheckinBot.Chat;
using Microsoft.Extensions.Options;

namespace CheckinBot.Invites;

/// <summary>From one group to the whole school.</summary>
internal static class InviteServices
{
    public static IServiceCollection AddInvites(this IServiceCollection services)
    {
        services.AddOptions<InviteOptions>().BindConfiguration(InviteOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<InviteOptions>, InviteOptionsValidation>();
        return services
            .AddSingleton<ITextCommand, InviteTextCommand>()
            .AddSingleton<ITextCommand, InvitedTextCommand>();
    }
}
