using CheckinBot.EventStore;
using Microsoft.Extensions.Options;

namespace CheckinBot.Calendar;

/// <summary>The school's calendar: fetched, understood, kept, and in force.</summary>
internal static class CalendarServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary><paramref name="holidays"/>: what the school's other settings say.</summary>
    public static IServiceCollection AddCalendar(
        this IServiceCollection services,
        IConfiguration configuration,
        Func<IServiceProvider, SchoolHolidays> holidays
    )
    {
        services
            .AddOptions<CalendarOptions>()
            .Bind(configuration.GetSection(CalendarOptions.Section))
            .Configure(options => Read(options, configuration))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<CalendarOptions>, CalendarOptionsValidation>();

        // No log of its own: an address may be the key to a calendar.
        services
            .AddHttpClient(CalendarFetch.HttpClient, http => http.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .RemoveAllLoggers();
        return services
            .AddSingleton(holidays)
            .AddSingleton<SchoolInForce>()
            .AddSingleton<CalendarCopies>()
            .AddSingleton<ClosedDaysInForce>()
            .AddSingleton(Events)
            .AddSingleton<CalendarFetch>()
            .AddSingleton<CalendarReader>()
            .AddHostedService<SchoolCalendars>();
    }

    private static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            ConnectTimeout = Patience / 3,
        };

    private static ClosedEvents Events(IServiceProvider services) =>
        new(
            services.GetRequiredService<SchoolHolidays>().Zone,
            services.GetRequiredService<IOptions<CalendarOptions>>().Value.CalendarClosed
        );

    private static void Read(CalendarOptions options, IConfiguration configuration)
    {
        options.Calendar = CalendarOptions.WithCommas(configuration, nameof(options.Calendar)) ?? options.Calendar;
        options.CalendarClosed = CalendarOptions.WithCommas(configuration, nameof(options.CalendarClosed))
            ?? options.CalendarClosed;
    }
}
