using CheckinBot.Chat;
using CheckinBot.Outbox;

namespace CheckinBot.Plans;

/// <summary>A leader's backup plans, and what is carried out together.</summary>
internal static class PlanServices
{
    public static IServiceCollection AddPlans(this IServiceCollection services) =>
        services.AddPrivate().AddStepIn().AddTogether();

    private static IServiceCollection AddPrivate(this IServiceCollection services) =>
        services
            .AddSingleton<PlanDesk>()
            .AddSingleton<ITextCommand, PlanTextCommand>()
            .AddSingleton<ICardAction, ListPlansAction>()
            .AddSingleton<ICardAction, NewPlanAction>()
            .AddSingleton<ICardAction, EditPlanAction>()
            .AddSingleton<ICardAction, SavePlanAction>()
            .AddSingleton<ICardAction, DropPlanAction>();

    private static IServiceCollection AddStepIn(this IServiceCollection services) =>
        services
            .AddSingleton<StepInDesk>()
            .AddSingleton<ICardAction, StepInAction>()
            .AddSingleton<ICardAction, StepBackAction>()
            .AddSingleton<ICardAction, SaveStepInAction>();

    private static IServiceCollection AddTogether(this IServiceCollection services) =>
        services
            .AddSingleton<Asking>()
            .AddSingleton<Question>()
            .AddSingleton<ICardAction, OfferPlanAction>()
            .AddSingleton<ILeaderNoticeRenderer, InvitationCard>()
            .AddSingleton<ICardAction, YesAction>()
            .AddSingleton<ICardAction, NoAction>()
            .AddSingleton<INoticeRenderer, JointCard>()
            .AddSingleton<ICardAction, TellJointAction>();
}
