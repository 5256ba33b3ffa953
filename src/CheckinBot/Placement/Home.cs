using Microsoft.Bot.Schema;

namespace CheckinBot.Placement;

/// <summary>
/// The name of what lives in one instance at a time: a group, or a person with what is theirs. Every log's id begins
/// with the one that it lives with.
/// </summary>
internal static class Home
{
    private const int Length = 24;

    /// <summary>What is no group's and no person's, such as the nightly sweep, is a place by itself.</summary>
    public static string Of(string log) => log.Length > Length ? log[..Length] : log;
}

/// <summary>Where an activity is best run; empty when it does not say. Nothing is let in or believed for it.</summary>
internal delegate string HomeOf(IActivity activity);

/// <summary>Runs, in this process, an activity that another instance let in.</summary>
internal delegate Task<ActivityAnswer> RunActivity(ReadOnlyMemory<byte> body);
