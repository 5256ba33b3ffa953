using CheckinBot.Chat;
using CheckinBot.Delivery;

namespace CheckinBot.Barriers;

/// <summary>A barrier from the first word to its end.</summary>
internal static class BarrierServices
{
    public static IServiceCollection AddBarriers(this IServiceCollection services) =>
        services
            .AddSingleton<BarrierViews>()
            .AddSingleton<AskGroup>()
            .AddSingleton<ICardAction, BarrierFormAction>()
            .AddGroupSide()
            .AddLeaderSide();

    private static IServiceCollection AddGroupSide(this IServiceCollection services) =>
        services
            .AddSingleton<IChatWord, BarrierWord>()
            .AddSingleton<ICardAction, RaiseBarrierAction>()
            .AddSingleton<INoticeCard, LivingCard>()
            .AddSingleton<BarrierFront>((id, sprint, barrier) => LivingCard.Of(id, sprint, barrier))
            .AddSingleton<IMessageAction, RaiseFromMessage>()
            .AddSingleton<ICardAction, AddToBarrierAction>()
            .AddSingleton<ICardAction, StillThereAction>()
            .AddSingleton<ICardAction, TellLeaderAction>()
            .AddSingleton<INoticeCard, StillCard>()
            .AddSingleton<ICardAction, ClearBarrierAction>()
            .AddSingleton<ICardAction, ReopenBarrierAction>()
            .AddSingleton<INoticeCard, ClearedNews>()
            .AddSingleton<INoticeCard, UnreachableNews>();

    private static IServiceCollection AddLeaderSide(this IServiceCollection services) =>
        services
            .AddSingleton<INoticeCard, NudgeCard>()
            .AddSingleton<INoticeCard, RemindLeaderCard>()
            .AddSingleton<INoticeCard, ComeBackCard>()
            .AddSingleton<INoticeCard, TellDeputyCard>()
            .AddSingleton<ICardAction, AcknowledgeBarrierAction>()
            .AddSingleton<ICardAction, EncourageAction>()
            .AddSingleton<ICardAction, HoldBackAction>()
            .AddSingleton<ICardAction, AskWhyAction>()
            .AddSingleton<ICardAction, AskIdeasAction>()
            .AddSingleton<ICardAction, PassOnAction>()
            .AddSingleton<INoticeCard, AcknowledgedNews>()
            .AddSingleton<INoticeCard, EncouragedNews>()
            .AddSingleton<INoticeCard, HeldBackNews>();
}
