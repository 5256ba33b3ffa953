using Microsoft.Bot.Schema;

namespace CheckinBot.Chat;

/// <summary>
/// Says in the log why an activity is left aside: silence without a reason is hard to find. One line each, with nothing
/// that a person wrote.
/// </summary>
internal sealed partial class LeftAside(ILogger<LeftAside> log)
{
    private const int LongestKind = 60;

    private static readonly string[] Kinds =
    [
        ActivityTypes.Message,
        ActivityTypes.Invoke,
        ActivityTypes.ConversationUpdate,
        ActivityTypes.InstallationUpdate,
    ];
    private static readonly string[] Invokes =
    [
        "adaptiveCard/action",
        "composeExtension/fetchTask",
        "composeExtension/submitAction",
    ];

    public void Look(IActivity activity, string? invoke)
    {
        var (kind, why) = (Named(activity.Type), Why(activity, invoke));
        if (why is not null)
        {
            LogLeftAside(kind, why);
        }
    }

    private static string? Why(IActivity activity, string? invoke)
    {
        if (!Kinds.Contains(activity.Type))
        {
            return "nothing is done for activities of this kind";
        }

        if (activity.Type == ActivityTypes.Invoke && !Invokes.Contains(invoke))
        {
            return $"nothing is done for the invoke {Named(invoke)}";
        }

        return CallerOf.WhyNoChat(activity);
    }

    // A kind is a short plain word; whatever else stands in its place is not for a log.
    private static string Named(string? kind) =>
        kind is { Length: > 0 and <= LongestKind }
        && kind.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '-')
            ? kind
            : "without a proper name";

    [LoggerMessage(Level = LogLevel.Information, Message = "An activity of the kind {Kind} was left aside: {Why}.")]
    private partial void LogLeftAside(string kind, string why);
}
