using CheckinBot.Absences;
using CheckinBot.Barriers;
using CheckinBot.Calendar;
using CheckinBot.Chat;
using CheckinBot.Checkins;
using CheckinBot.Clock;
using CheckinBot.Cluster;
using CheckinBot.Delivery;
using CheckinBot.Digests;
using CheckinBot.Domain;
using CheckinBot.Health;
using CheckinBot.Invites;
using CheckinBot.Ledger;
using CheckinBot.Options;
using CheckinBot.Overload;
using CheckinBot.Placement;
using CheckinBot.Plans;
using CheckinBot.Privacy;
using CheckinBot.Records;
using CheckinBot.Reviews;
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
        return services.AddLedger().AddCluster(configuration).AddDelivery().AddChat().AddMoments();
    }

    private static SchoolHolidays HolidaysOf(SchoolOptions school) =>
        new(school.Closed, Schedule.Zone(school.TimeZone)!);

    private static IServiceCollection AddLedger(this IServiceCollection services) =>
        services
            .AddSingleton<Agenda>()
            .AddSingleton<SprintLedger>()
            .AddSingleton<Ledger<Sprint, SprintId>>(provider => provider.GetRequiredService<SprintLedger>())
            .AddSingleton<LeaderLedger>()
            .AddSingleton<Ledger<Leader, LeaderId>>(provider => provider.GetRequiredService<LeaderLedger>())
            .AddSingleton<LogsSetAside>()
            .AddSingleton<LogsReader>()
            .AddSingleton<Upcoming>()
            .AddSingleton<SprintStarter>()
            .AddSingleton<ChatDirectory>()
            .AddSingleton<SprintDirectory>()
            .AddSingleton<MoveLibrary>()
            .AddSingleton<StartingPointLibrary>()
            .AddSingleton<Invitations>()
            .AddProtectionKeys()
            .AddSingleton<SprintEraser>()
            .AddSingleton<LeaderEraser>()
            .AddSingleton<PersonDirectory>()
            .AddSingleton<PersonEraser>()
            .AddSingleton<Forgetting>()
            .AddSingleton<Retention>();

    private static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services
            .AddSingleton<TeamsThrottle>()
            .AddSingleton<Post>()
            .AddSingleton<Answers>()
            .AddSingleton<Roster>()
            .AddSingleton<GroupCards>()
            .AddSingleton<Forms>()
            .AddSingleton<RosterReader>()
            .AddSingleton<CardMover>();
        services.AddSingleton<Turns>().AddSingleton<PersonChats>().AddSingleton<Reaching>();
        services.AddCourier<Sprint, SprintId, SprintCourier>().AddCourier<Leader, LeaderId, LeaderCourier>();
        return services
            .AddHostedService(provider => provider.GetRequiredService<GroupCards>())
            .AddHostedService(provider => provider.GetRequiredService<RosterReader>())
            .AddBook<Sprint, SprintId>(log => GroupKey.IsSprint(new(log)) ? new SprintId(log) : null)
            .AddBook<Leader, LeaderId>(log => LeaderKey.IsLeader(log) ? new LeaderId(log) : null)
            .AddSingleton<ILogWaker, ForgetWaker>()
            .AddSingleton<RetentionWaker>()
            .AddSingleton<ILogWaker>(provider => provider.GetRequiredService<RetentionWaker>())
            .AddHostedService(provider => provider.GetRequiredService<RetentionWaker>())
            .AddSingleton<LogWakers>()
            .AddSingleton<AgendaWatch>()
            .AddHostedService<AgendaClock>();
    }

    private static IServiceCollection AddCourier<TBook, TId, TCourier>(this IServiceCollection services)
        where TBook : Book
        where TId : struct, ILogId
        where TCourier : class, ICourier<TBook, TId> =>
        services
            .AddSingleton<TCourier>()
            .AddSingleton<ICourier<TBook, TId>>(provider => new MeasuredCourier<TBook, TId>(
                provider.GetRequiredService<TCourier>(),
                provider.GetRequiredService<Instruments>()
            ));

    private static IServiceCollection AddBook<TBook, TId>(this IServiceCollection services, Func<string, TId?> read)
        where TBook : Book, IBook<TBook>
        where TId : struct, ILogId =>
        services
            .AddSingleton<DeliveryPass<TBook, TId>>()
            .AddSingleton<Dispatcher<TBook, TId>>()
            .AddHostedService(provider => provider.GetRequiredService<Dispatcher<TBook, TId>>())
            .AddSingleton<ILogWaker>(provider =>
                ActivatorUtilities.CreateInstance<LogWaker<TBook, TId>>(provider, read)
            );

    private static IServiceCollection AddChat(this IServiceCollection services) =>
        services
            .AddSingleton<GroupSprints>()
            .AddSingleton<OtherGroups>()
            .AddSingleton<LedSprints>()
            .AddSingleton<LeaderSprints>()
            .AddSingleton<CardTurns>()
            .AddSingleton<WordTurns>()
            .AddSingleton<MessageTurns>()
            .AddSingleton<Arrivals>()
            .AddSingleton<KeptForPeople>()
            .AddSingleton<TeamSprints>()
            .AddSingleton<PickedPeople>()
            .AddSingleton<KnownNames>()
            .AddSingleton<LeaderBooks>()
            .AddSingleton<Welcome>()
            .AddSingleton<HelpWord>()
            .AddSingleton<IChatWord>(provider => provider.GetRequiredService<HelpWord>())
            .AddSingleton<SprintFront>(SprintCard.Of)
            .AddSingleton<NudgeFront>(LeaderViews.Front)
            .AddSingleton<HomeOf>(ActivityHomes.Of)
            .AddSingleton<LeftAside>()
            .AddSingleton<SprintBot>()
            .AddSingleton<IBot, MeasuredBot>();

    private static IServiceCollection AddMoments(this IServiceCollection services) =>
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
