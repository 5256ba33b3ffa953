using Bot.Builder.Integration.AspNet.Core;
using CheckinBot.Barriers;
using CheckinBot.Chat;
using CheckinBot.Checkins;
using CheckinBot.Clock;
using CheckinBot.Delivery;
using CheckinBot.Digests;
using CheckinBot.Domain;
using CheckinBot.Ledger;
using CheckinBot.Options;
using CheckinBot.Overload;
using CheckinBot.Plans;
using CheckinBot.Records;
using CheckinBot.Sprints;
using CheckinBot.Store;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CheckinBot;

/// <summary>What the service is made of, moment by moment.</summary>
internal static class CheckinBotServices
{
    public static IServiceCollection AddCheckinBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddBotFramework(configuration).AddStore(configuration).AddOverload(configuration);
        services.AddOptions<SchoolOptions>().Bind(configuration.GetSection(SchoolOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SchoolOptions>, SchoolOptionsValidation>();
        services.Configure<BotIdentity>(configuration);
        return services.AddLedger().AddDelivery().AddChat().AddMoments();
    }

    private static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddSingleton<Agenda>()
        .AddSingleton<SprintLedger>().AddSingleton<Ledger<Sprint, SprintId>>(provider => provider.GetRequiredService<SprintLedger>())
        .AddSingleton<LeaderLedger>().AddSingleton<Ledger<Leader, LeaderId>>(provider => provider.GetRequiredService<LeaderLedger>())
        .AddSingleton<Upcoming>().AddSingleton<SprintStarter>()
        .AddSingleton<ChatDirectory>().AddSingleton<SprintDirectory>().AddSingleton<MoveLibrary>().AddProtectionKeys();

    private static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<BotAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        services.AddSingleton<TeamsThrottle>().AddSingleton<Post>().AddSingleton<Roster>().AddSingleton<GroupCards>();
        services.AddSingleton<Turns>().AddSingleton<PersonChats>();
        services.AddSingleton<ICourier<Sprint, SprintId>, SprintCourier>().AddSingleton<ICourier<Leader, LeaderId>, LeaderCourier>();
        return services
            .AddBook<Sprint, SprintId>(log => GroupKey.IsSprint(new(log)) ? new SprintId(log) : null)
            .AddBook<Leader, LeaderId>(log => LeaderKey.IsLeader(log) ? new LeaderId(log) : null)
            .AddHostedService<AgendaClock>();
    }

    private static IServiceCollection AddBook<TBook, TId>(this IServiceCollection services, Func<string, TId?> read)
        where TBook : Book, IBook<TBook>
        where TId : struct, ILogId => services
        .AddSingleton<DeliveryPass<TBook, TId>>().AddSingleton<Dispatcher<TBook, TId>>()
        .AddHostedService(provider => provider.GetRequiredService<Dispatcher<TBook, TId>>())
        .AddSingleton<ILogWaker>(provider => ActivatorUtilities.CreateInstance<LogWaker<TBook, TId>>(provider, read));

    private static IServiceCollection AddChat(this IServiceCollection services) => services
        .AddSingleton<GroupSprints>().AddSingleton<OtherGroups>().AddSingleton<LedSprints>().AddSingleton<LeaderSprints>()
        .AddSingleton<CardTurns>().AddSingleton<WordTurns>().AddSingleton<MessageTurns>().AddSingleton<Arrivals>().AddSingleton<KeptForPeople>().AddSingleton<LeaderBooks>().AddSingleton<Welcome>()
        .AddSingleton<HelpWord>().AddSingleton<IChatWord>(provider => provider.GetRequiredService<HelpWord>())
        .AddSingleton<SprintFront>(SprintCard.Of).AddSingleton<NudgeFront>(LeaderViews.Front)
        .AddSingleton<IBot, SprintBot>();

    private static IServiceCollection AddMoments(this IServiceCollection services) =>
        services.AddSprints().AddCheckins().AddBarriers().AddOptionsRounds().AddDigests().AddRecords().AddPlans();
}
