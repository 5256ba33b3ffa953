using CheckinBot.Absences;
using CheckinBot.Barriers;
using CheckinBot.Calendar;
using CheckinBot.Chat;
using CheckinBot.Checkins;
using CheckinBot.Cluster;
using CheckinBot.Digests;
using CheckinBot.Domain;
using CheckinBot.Erasure;
using CheckinBot.EventStore;
using CheckinBot.Health;
using CheckinBot.Ideas;
using CheckinBot.Invites;
using CheckinBot.Outbox;
using CheckinBot.Overload;
using CheckinBot.Placement;
using CheckinBot.Plans;
using CheckinBot.Privacy;
using CheckinBot.Records;
using CheckinBot.Reviews;
using CheckinBot.Scheduling;
using CheckinBot.Sprints;
using CheckinBot.StartingPoints;
using CheckinBot.Stopping;
using CheckinBot.Store;
using CheckinBot.Teams;
using CheckinBot.Telemetry;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CheckinBot;

/// <summary>What the service is made of, moment by moment.</summary>
internal static class CheckinBotServices
{
    /// <summary>
    /// Every class of settings. By name, not by looking at every type there is: that would load what a service of one
    /// instance never uses (Orleans).
    /// </summary>
    public static IReadOnlyList<Type> Options { get; } =
    [
        typeof(CalendarOptions),
        typeof(ClusterOptions),
        typeof(HealthOptions),
        typeof(InviteOptions),
        typeof(OverloadOptions),
        typeof(PublicAddressOptions),
        typeof(RetentionOptions),
        typeof(SchoolOptions),
        typeof(ShutdownOptions),
        typeof(StorageOptions),
    ];

    public static IServiceCollection AddCheckinBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddTeams(configuration)
            .AddStore(configuration)
            .AddOverload(configuration)
            .AddHealth(configuration)
            .AddTelemetry(configuration)
            .AddWatching()
            .AddStopping(configuration);
        services.AddOptions<SchoolOptions>().Bind(configuration.GetSection(SchoolOptions.Section)).ValidateOnStart();
        services.Configure<SchoolOptions>(school =>
            school.Holidays = CalendarOptions.WithCommas(configuration, nameof(school.Holidays)) ?? school.Holidays
        );
        services.AddSingleton<IValidateOptions<SchoolOptions>, SchoolOptionsValidation>();
        services.AddCalendar(configuration, provider =>
            HolidaysOf(provider.GetRequiredService<IOptions<SchoolOptions>>().Value)
        );
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SchoolOptions>>().Value.Care.Week);
        services
            .AddOptions<RetentionOptions>()
            .Bind(configuration.GetSection(RetentionOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidation>();
        return services.AddEventStore().AddCluster(configuration).AddOutbox().AddChat().AddFeatures();
    }

    private static SchoolHolidays HolidaysOf(SchoolOptions school) =>
        new(school.Closed, Schedule.Zone(school.TimeZone)!);

    // What waits to be sent, and how late what is due is.
    private static IServiceCollection AddWatching(this IServiceCollection services) =>
        services.AddSingleton<ClockGauges>().AddHostedService<NoticeWatch>();

    private static IServiceCollection AddEventStore(this IServiceCollection services) =>
        services
            .AddSingleton<TimerStore>()
            .AddSingleton<SprintStore>()
            .AddSingleton<AggregateStore<Sprint, SprintId>>(provider => provider.GetRequiredService<SprintStore>())
            .AddSingleton<LeaderStore>()
            .AddSingleton<AggregateStore<Leader, LeaderId>>(provider => provider.GetRequiredService<LeaderStore>())
            .AddSingleton<LogsSetAside>()
            .AddSingleton<LogsReader>()
            .AddSingleton<Upcoming>()
            .AddSingleton<SprintStarter>()
            .AddSingleton<ChatDirectory>()
            .AddSingleton<SprintDirectory>()
            .AddSingleton<TrialIndex>()
            .AddSingleton<StartingPointLibrary>()
            .AddSingleton<Invitations>()
            .AddProtectionKeys()
            .AddSingleton<SprintEraser>()
            .AddSingleton<LeaderEraser>()
            .AddSingleton<PersonDirectory>()
            .AddSingleton<PersonEraser>()
            .AddSingleton<Forgetting>()
            .AddSingleton<Retention>();

    private static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services
            .AddSingleton<TeamsThrottle>()
            .AddSingleton<TeamsClient>()
            .AddSingleton<ReplySender>()
            .AddSingleton<Roster>()
            .AddSingleton<GroupCards>()
            .AddSingleton<Forms>()
            .AddSingleton<RosterReader>()
            .AddSingleton<CardReposter>();
        services.AddSingleton<DeliveryLeases>().AddSingleton<PersonChats>().AddSingleton<Reaching>();
        services.AddCourier<Sprint, SprintId, SprintNoticeSender>().AddCourier<Leader, LeaderId, LeaderNoticeSender>();
        return services
            .AddHostedService(provider => provider.GetRequiredService<GroupCards>())
            .AddHostedService(provider => provider.GetRequiredService<RosterReader>())
            .AddBook<Sprint, SprintId>(log => GroupKey.IsSprint(new(log)) ? new SprintId(log) : null)
            .AddBook<Leader, LeaderId>(log => LeaderKey.IsLeader(log) ? new LeaderId(log) : null)
            .AddSingleton<IScheduledHandler, ErasureHandler>()
            .AddSingleton<RetentionHandler>()
            .AddSingleton<IScheduledHandler>(provider => provider.GetRequiredService<RetentionHandler>())
            .AddHostedService(provider => provider.GetRequiredService<RetentionHandler>())
            .AddSingleton<LogHandlers>()
            .AddSingleton<SchedulerWatch>()
            .AddHostedService<Scheduler>();
    }

    private static IServiceCollection AddCourier<TAggregate, TId, TCourier>(this IServiceCollection services)
        where TAggregate : Aggregate
        where TId : struct, ILogId
        where TCourier : class, INoticeSender<TAggregate, TId> =>
        services
            .AddSingleton<TCourier>()
            .AddSingleton<INoticeSender<TAggregate, TId>>(provider => new MeasuredNoticeSender<TAggregate, TId>(
                provider.GetRequiredService<TCourier>(),
                provider.GetRequiredService<Instruments>()
            ));

    private static IServiceCollection AddBook<TAggregate, TId>(
        this IServiceCollection services,
        Func<string, TId?> read
    )
        where TAggregate : Aggregate, IAggregate<TAggregate>
        where TId : struct, ILogId =>
        services
            .AddSingleton<DeliveryPass<TAggregate, TId>>()
            .AddSingleton<Dispatcher<TAggregate, TId>>()
            .AddHostedService(provider => provider.GetRequiredService<Dispatcher<TAggregate, TId>>())
            .AddSingleton<IScheduledHandler>(provider =>
                ActivatorUtilities.CreateInstance<LogHandler<TAggregate, TId>>(provider, read)
            );

    private static IServiceCollection AddChat(this IServiceCollection services) =>
        services
            .AddSingleton<SprintAccess>()
            .AddSingleton<OtherGroups>()
            .AddSingleton<LeaderSprintAccess>()
            .AddSingleton<SprintsByLeader>()
            .AddSingleton<CardActionDispatcher>()
            .AddSingleton<TextCommandDispatcher>()
            .AddSingleton<MessageExtensionDispatcher>()
            .AddSingleton<InstallationHandler>()
            .AddSingleton<ParkedNotices>()
            .AddSingleton<TeamSprints>()
            .AddSingleton<PickedPeople>()
            .AddSingleton<KnownNames>()
            .AddSingleton<LeaderLogAccess>()
            .AddSingleton<Welcome>()
            .AddSingleton<HelpTextCommand>()
            .AddSingleton<ITextCommand>(provider => provider.GetRequiredService<HelpTextCommand>())
            .AddSingleton<SprintFront>(SprintCard.Of)
            .AddSingleton<NudgeFront>(LeaderViews.Front)
            .AddSingleton<HomeOf>(ActivityHomes.Of)
            .AddSingleton<LeftAside>()
            .AddSingleton<SprintBot>()
            .AddSingleton<IBot, MeasuredBot>();

    private static IServiceCollection AddFeatures(this IServiceCollection services) =>
        services
            .AddAbsences()
            .AddSprints()
            .AddCheckins()
            .AddBarriers()
            .AddOptionsRounds()
            .AddDigests()
            .AddRecords()
            .AddPlans()
            .AddPrivacy()
            .AddReviews()
            .AddStartingPoints()
            .AddInvites();
}
