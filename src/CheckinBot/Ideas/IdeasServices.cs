using CheckinBot.Chat;
using CheckinBot.Outbox;

namespace CheckinBot.Ideas;

/// <summary>Why, ideas, support, and what was tried.</summary>
internal static class IdeasServices
{
    public static IServiceCollection AddOptionsRounds(this IServiceCollection services) =>
        services
            .AddSingleton<INoticeRenderer, IdeasNotice>()
            .AddSingleton<INoticeRenderer, AskTrialCard>()
            .AddSingleton<IdeasCardReposter>()
            .AddSingleton<OptionsOpening>(provider => provider.GetRequiredService<IdeasCardReposter>().AfterAsync)
            .AddSingleton<ICardAction, OpenOptionsAction>()
            .AddSingleton<ICardAction, MoveOptionsOnAction>()
            .AddSingleton<ICardAction, ViewOptionsAction>()
            .AddSingleton<ICardAction, SayWhyAction>()
            .AddSingleton<ICardAction, AddIdeaAction>()
            .AddSingleton<ICardAction, SupportIdeaAction>()
            .AddSingleton<ICardAction, OpenChooseAction>()
            .AddSingleton<ICardAction, ChooseIdeaAction>()
            .AddSingleton<ICardAction, TellMoveAction>()
            .AddSingleton<ICardAction, SeeMovesAction>()
            .AddSingleton<ICardAction, TakeMoveAction>()
            .AddSingleton<ICardAction, ReturnAction>();
}
