using System.Text.Json;
using CheckinBot.EventStore;
using CheckinBot.Store;
using Microsoft.Extensions.Options;

namespace CheckinBot.Startup;

/// <summary>
/// Why the service did not start, in sentences for whoever runs it; a bug is none of these and keeps its stack trace.
/// </summary>
internal static class StartProblems
{
    /// <summary>Empty for what is no problem of configuration or storage.</summary>
    public static IReadOnlyList<string> Of(Exception thrown) =>
        thrown switch
        {
            OptionsValidationException wrong => [.. wrong.Failures],
            StoreUnavailableException away =>
            [
                $"{away.Message} Check Storage:ConnectionString or Storage:TableEndpoint, and that the "
                    + "service may reach and write it.",
            ],
            UnreadableLogException unreadable =>
            [
                $"{unreadable.Message} All other logs were done. The command check names every log that "
                    + "cannot be read; mend the row or run the version that wrote it, then do this again.",
            ],
            AggregateException several when several.InnerExceptions.All(one => Of(one).Count > 0) =>
            [
                .. several.InnerExceptions.SelectMany(Of),
            ],
            InvalidDataException { InnerException: FormatException or JsonException } unread => [File(unread)],
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken =>
            [
                $"{taken.Message} Set ASPNETCORE_URLS (or --urls) to another address, or end what uses this one.",
            ],
            InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } kestrel =>
            [
                $"{kestrel.Message.Split('\n')[0].Trim()} Let a web server in front do https, and this "
                    + "service http: see the README.",
            ],
            _ => [],
        };

    // The reader names the line and quotes nothing of it.
    private static string File(InvalidDataException unread)
    {
        var json = unread.InnerException as JsonException ?? unread.InnerException?.InnerException as JsonException;
        var where = json?.LineNumber is { } line ? $" (line {line + 1})" : "";
        return $"A file of settings is no JSON{where}: {unread.Message.TrimEnd('.')}. Mend it, or take it away "
            + "to have the defaults.";
    }
}
