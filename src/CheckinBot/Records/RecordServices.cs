using CheckinBot.Chat;
using Microsoft.Extensions.Options;

namespace CheckinBot.Records;

/// <summary>A leader's own records.</summary>
internal static class RecordServices
{
    public static IServiceCollection AddRecords(this IServiceCollection services) =>
        services
            .AddSingleton<OwnRecords>()
            .AddSingleton<RecordChanges>()
            .AddExport()
            .AddSingleton<ITextCommand, LogTextCommand>()
            .AddSingleton<ITextCommand, RecordsTextCommand>()
            .AddSingleton<ICardAction, LogRecordAction>()
            .AddSingleton<ICardAction, SaveRecordAction>()
            .AddSingleton<ICardAction, EditRecordAction>()
            .AddSingleton<ICardAction, RemoveRecordAction>()
            .AddSingleton<ICardAction, BookmarkRecordAction>()
            .AddSingleton<ICardAction, FindRecordsAction>();

    private static IServiceCollection AddExport(this IServiceCollection services)
    {
        services.AddOptions<PublicAddressOptions>().BindConfiguration(PublicAddressOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PublicAddressOptions>, PublicAddressValidation>();
        return services
            .AddSingleton<ExportLinks>()
            .AddSingleton<ITextCommand, ExportTextCommand>()
            .AddSingleton<ExportPage>()
            .AddSingleton(ExportPage.Csv)
            .AddSingleton(ExportPage.Xlsx);
    }
}
