using CheckinBot.Chat;
using CheckinBot.Outbox;

namespace CheckinBot.Sprints;

/// <summary>Setting up, asking now, ending.</summary>
internal static class SprintServices
{
    public static IServiceCollection AddSprints(this IServiceCollection services) =>
        services
            .AddSingleton<SetupPeople>()
            .AddSingleton<SetupPlan>()
            .AddSingleton<ICardAction, SetUpAction>()
            .AddSingleton<ICardAction, StartSprintAction>()
            .AddSingleton<ICardAction, EndSprintAction>()
            .AddSingleton<ICardAction, AskNowAction>()
            .AddSingleton<INoticeRenderer, EndedCard>()
            .AddSingleton<ICardAction, LookOnAction>()
            .AddSingleton<ICardAction, TakePartAction>()
            .AddSingleton<SetupOrigins>()
            .AddSingleton<SetupDoor>()
            .AddSingleton<InvitedLeader>()
            .AddSingleton<ICardAction, SeeStartsAction>()
            .AddSingleton<ICardAction, TakeStartAction>()
            .AddSingleton<NextSprint>()
            .AddSingleton<ICardAction, NextSprintAction>()
            .AddSingleton<NextSprintOpening>(provider => provider.GetRequiredService<NextSprint>().TryOpenAsync)
            .AddSingleton<SupportDesk>()
            .AddSingleton<ICardAction, ChooseSupportAction>()
            .AddSingleton<ICardAction, SaveSupportAction>()
            .AddSingleton<ChangeDesk>()
            .AddSingleton<ICardAction, OpenChangeAction>()
            .AddSingleton<ICardAction, SaveChangeAction>()
            .AddSingleton<ITextCommand, ChangeTextCommand>()
            .AddSingleton<INoticeRenderer, ChangeNews>()
            .AddSingleton<ITextCommand, HandOverTextCommand>()
            .AddSingleton<INoticeRenderer, SupportNews>()
            .AddSingleton<INoticeRenderer, LeaderOutNews>();
}
