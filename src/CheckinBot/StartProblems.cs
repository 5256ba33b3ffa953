using CheckinBot.Store;
using Microsoft.Extensions.Options;

namespace CheckinBot;

/// <summary>Why the service did not start, in sentences for whoever runs it; a bug is none of these and keeps its stack trace.</summary>
internal static class StartProblems
{
    /// <summary>Empty for what is no problem of configuration or storage.</summary>
    public static IReadOnlyList<string> Of(Exception thrown) => thrown switch
    {
        OptionsValidationException wrong => [.. wrong.Failures],
        StoreUnavailableException away => [$"{away.Message} Check Storage:ConnectionString or Storage:TableEndpoint, and that the service may reach and write it."],
        AggregateException several when several.InnerExceptions.All(one => Of(one).Count > 0) => [.. several.InnerExceptions.SelectMany(Of)],
        _ => [],
    };
}
