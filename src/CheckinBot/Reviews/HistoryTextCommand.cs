using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.EventStore;

namespace CheckinBot.Reviews;

/// <summary>"history": what this group has behind it, sprint by sprint. In one's own chat, where to write it.</summary>
internal sealed class HistoryTextCommand(GroupHistory history) : ITextCommand
{
    private const string Summary = "What your group has behind it";

    public IReadOnlyList<string> Words { get; } = ["history"];

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return new(HistoryCard.Elsewhere(), Summary);
        }

        var sprints = await history.OfAsync(call.Caller.Group, cancellationToken);
        return sprints.Count == 0
            ? new(NoSprintCard.Of("A history is made of a group's sprints."), "There is no sprint here yet")
            : new(HistoryCard.Of([.. sprints.Select(one => one.Sprint)]), Summary);
    }
}
