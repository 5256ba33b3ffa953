using CheckinBot.EventStore;

namespace CheckinBot.Chat.TextCommands;

/// <summary>
/// A word as help tells of it. <paramref name="InGroup"/> and <paramref name="InPerson"/>: what it brings in a group's
/// chat and in one's own; null where it is not offered. <paramref name="Hints"/>: words of people who may mean it.
/// </summary>
internal sealed record KnownTextCommand(string Word, string? InGroup, string? InPerson, params string[] Hints)
{
    /// <summary>False where Teams' own list of words leaves it out: that takes ten, and help lists them all.</summary>
    public bool IsInMenu { get; init; } = true;

    /// <summary>The same for one's own chat. Default: as in the group.</summary>
    public bool IsInOwnMenu
    {
        get => field && IsInMenu;
        init;
    } = true;

    public string? About(ChatKind chat) => chat == ChatKind.Personal ? InPerson : InGroup;

    public bool IsOfferedIn(ChatKind chat) =>
        About(chat) is not null && (chat == ChatKind.Personal ? IsInOwnMenu : IsInMenu);
}

/// <summary>
/// Every word there is, in the order in which help lists them. The manifest offers those that fit its list.
/// </summary>
internal static class KnownTextCommands
{
    public static IReadOnlyList<KnownTextCommand> All { get; } =
    [
        new(
            "check in",
            "the open check-in, here at the end of the chat; \"check in: …\" begins yours with what you wrote",
            null,
            "answer",
            "checkin",
            "done",
            "did",
            "survey",
            "form",
            "progress",
            "update"
        ),
        new(
            "barrier",
            "say that something is in the way; \"barrier: …\" begins it with what you wrote",
            null,
            "stuck",
            "blocked",
            "blocker",
            "problem",
            "issue",
            "broken",
            "trouble",
            "obstacle",
            "impediment",
            "difficult",
            "missing"
        ),
        new(
            "digest",
            "your group's part of your leader's digest",
            "how your groups are going",
            "summary",
            "report",
            "overview",
            "status",
            "groups"
        ),
        new(
            "what does my leader see",
            "exactly what your leader sees of your group",
            null,
            "leader",
            "sees",
            "privacy",
            "private",
            "principal",
            "head",
            "boss",
            "visible"
        ),
        new(
            "change",
            "change what you agreed: focus, days, last day, what is shared",
            null,
            "time",
            "hour",
            "holiday",
            "focus",
            "days",
            "edit",
            "adjust",
            "reschedule"
        ),
        new(
            "history",
            "your group's sprints: what each was about, how it went and what you learned",
            null,
            "past",
            "before",
            "earlier",
            "lessons",
            "learned"
        ),
        new(
            "look back",
            "the open look back, here at the end of the chat, or what it brought",
            null,
            "review",
            "reflect",
            "retrospective",
            "retro"
        )
        {
            IsInMenu = false,
        },
        new(
            "invite",
            "a text for another group, and a link that adds me to its chat",
            "a text for another group, with a code that suggests you there as its leader",
            "share",
            "spread",
            "colleague",
            "friends",
            "join",
            "add"
        ),
        new(
            "invited",
            "begin with an invitation: \"invited …\" with the code that you were given",
            null,
            "code",
            "invitation"
        )
        {
            IsInMenu = false,
        },
        new(
            "away",
            "say that you are away: \"away until Friday\", \"away 3-7 December\"",
            "the same, for every group of yours",
            "vacation",
            "leave",
            "sick",
            "ill",
            "holiday",
            "absent",
            "out"
        )
        {
            IsInOwnMenu = false,
        },
        new(
            "back",
            "you are back before the day that you had said",
            "the same, for every group of yours",
            "return",
            "returned"
        )
        {
            IsInMenu = false,
        },
        new(
            "skip",
            "let the open check-in pass; nobody waits for you",
            "the same, for every group of yours",
            "pass",
            "later"
        )
        {
            IsInMenu = false,
        },
        new(
            "remind me",
            "where you are reminded of an open check-in, if at all",
            null,
            "reminder",
            "reminders",
            "nag",
            "mute"
        )
        {
            IsInMenu = false,
        },
        new(
            "hand over",
            "another leader or deputy who supports your group",
            "another leader for a group that you lead",
            "successor",
            "replace",
            "handover",
            "substitute",
            "new"
        ),
        new(
            "settings",
            null,
            "when your digest comes, and what may reach you at any hour",
            "options",
            "notifications",
            "quiet",
            "preferences",
            "mute"
        ),
        new(
            "spread",
            null,
            "how many groups, sprints and people there are, month by month",
            "growth",
            "grow",
            "statistics",
            "numbers",
            "school"
        )
        {
            IsInOwnMenu = false,
        },
        new(
            "log",
            null,
            "write down a talk, a call or a meeting for yourself; \"log: …\" begins it with what you wrote",
            "note",
            "talked",
            "called",
            "met",
            "meeting",
            "conversation",
            "wrote",
            "visited",
            "touch"
        ),
        new(
            "records",
            null,
            "find what you wrote down and did; \"records: …\" looks for what you wrote",
            "find",
            "search",
            "notes",
            "history",
            "past",
            "bookmarks"
        ),
        new("plan", null, "a backup plan for a sprint you lead, just in case", "plans", "backup", "if", "prepare"),
        new("export", null, "your records as a file", "download", "excel", "csv", "xlsx", "file", "spreadsheet"),
        new(
            "forget me",
            null,
            "what I know of you, and how to have it erased",
            "delete",
            "erase",
            "remove",
            "gdpr",
            "forget",
            "data"
        ),
        new(
            "help",
            "these words, and your sprint with the buttons that ask now or end it",
            "these words",
            "stop",
            "end",
            "quit",
            "pause",
            "cancel",
            "start",
            "begin",
            "sprint",
            "menu",
            "commands"
        ),
    ];

    /// <summary>The word that brings the sprint, with its buttons.</summary>
    public static KnownTextCommand Help { get; } = All.Single(word => word.Word == "help");

    public static IEnumerable<KnownTextCommand> In(ChatKind chat) => All.Where(word => word.About(chat) is not null);
}
