using CheckinBot.Chat;
using CheckinBot.Delivery;

namespace CheckinBot.Options;

/// <summary>Why, ideas, support, and what was tried.</summary>
internal static class OptionsServices
{
    public static IServiceCollection AddOptionsRounds(this IServiceCollection services) =>
        services
            .AddSingleton<INoticeCard, OptionsNotice>()
            .AddSingleton<INoticeCard, AskMoveCard>()
            .AddSingleton<OptionsCardMover>()
            .AddSingleton<OptionsOpening>(provider => provider.GetRequiredService<OptionsCardMover>().AfterAsync)
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
