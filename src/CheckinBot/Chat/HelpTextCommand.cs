using CheckinBot.Cards;
using CheckinBot.Chat.TextCommands;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;

namespace CheckinBot.Chat;

/// <summary>
/// "help": the words there are, in every state; in a group's chat below its sprint, or a way to start one.
/// </summary>
internal sealed class HelpTextCommand(SprintAccess groups, SprintFront front) : ITextCommand
{
    private const string Summary = "What I can do";

    public IReadOnlyList<string> Words { get; } = ["help", "hello", "hi"];

    public IReadOnlyList<string> Also => HelpWords.All;

    /// <summary>Whatever follows: who asks for help gets it.</summary>
    public bool TakesText => true;

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return Personal;
        }

        return new(TextCommandList.Below(await FrontAsync(call, cancellationToken), call.Caller.Chat.Kind), Summary);
    }

    // The words can be told while the records cannot be read.
    private async Task<AdaptiveCard> FrontAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        try
        {
            var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
            return front(id, sprint);
        }
        catch (StoreUnavailableException)
        {
            return TextCommandList.Alone();
        }
    }

    public static CardMessage Personal { get; } =
        new(
            CardParts.Card(
                "CheckinBot writes to you here when a group that you lead raises a barrier.",
                [
                    CardParts.Heading("Hello, I'm CheckinBot"),
                    CardParts.Line(
                        "If a group names you as its leader, I write to you here when it raises a "
                            + "barrier, and never otherwise. Write \"digest\" to see how your groups are "
                            + "going, whenever you like."
                    ),
                    CardParts.Line(
                        "For yourself: \"log\" writes down a conversation, a call or a meeting, "
                            + "\"records\" finds it again with all that you did here, and \"export\" "
                            + "makes a file of it."
                    ),
                    CardParts.Line("Groups set up their sprints and check in in their own chats: add me there."),
                    .. TextCommandList.Of(ChatKind.Personal),
                    CardParts.WhoSees("you."),
                ]
            ),
            Summary
        );
}

/// <summary>
/// The card of a group's sprint as it stands, or the welcome when there is none; its moment supplies it.
/// </summary>
internal delegate AdaptiveCard SprintFront(SprintId id, Sprint sprint);

/// <summary>
/// Opens the set-up of the group's next sprint in a message below, filled from the one that is over; its moment
/// supplies it. False when there is nothing to set up, or Teams did not answer.
/// </summary>
internal delegate Task<bool> NextSprintOpening(CardCall call, Sprint ended, CancellationToken cancellationToken);

/// <summary>
/// A barrier as the pressed card of whoever supports the group shows it, with a sentence on top or none; its moment
/// supplies it.
/// </summary>
internal delegate AdaptiveCard NudgeFront(CardCall call, Sprint sprint, Barrier barrier, string? said);
