using CheckinBot.Chat;
using CheckinBot.Outbox;

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
            .AddSingleton<ITextCommand, BarrierTextCommand>()
            .AddSingleton<ICardAction, RaiseBarrierAction>()
            .AddSingleton<INoticeRenderer, LivingCard>()
            .AddSingleton<BarrierFront>((id, sprint, barrier) => LivingCard.Of(id, sprint, barrier))
            .AddSingleton<IMessageAction, RaiseFromMessage>()
            .AddSingleton<ICardAction, AddToBarrierAction>()
            .AddSingleton<ICardAction, StillThereAction>()
            .AddSingleton<ICardAction, TellLeaderAction>()
            .AddSingleton<INoticeRenderer, StillCard>()
            .AddSingleton<ICardAction, ClearBarrierAction>()
            .AddSingleton<ICardAction, ReopenBarrierAction>()
            .AddSingleton<INoticeRenderer, ClearedNews>()
            .AddSingleton<INoticeRenderer, UnreachableNews>();

    private static IServiceCollection AddLeaderSide(this IServiceCollection services) =>
        services
            .AddSingleton<INoticeRenderer, NudgeCard>()
            .AddSingleton<INoticeRenderer, RemindLeaderCard>()
            .AddSingleton<INoticeRenderer, ComeBackCard>()
            .AddSingleton<INoticeRenderer, TellDeputyCard>()
            .AddSingleton<ICardAction, AcknowledgeBarrierAction>()
            .AddSingleton<ICardAction, EncourageAction>()
            .AddSingleton<ICardAction, HoldBackAction>()
            .AddSingleton<ICardAction, AskWhyAction>()
            .AddSingleton<ICardAction, AskIdeasAction>()
            .AddSingleton<ICardAction, PassOnAction>()
            .AddSingleton<INoticeRenderer, AcknowledgedNews>()
            .AddSingleton<INoticeRenderer, EncouragedNews>()
            .AddSingleton<INoticeRenderer, HeldBackNews>();
}
