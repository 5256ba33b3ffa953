using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.EventStore;

namespace CheckinBot.Sprints;

/// <summary>
/// "hand over": in a leader's own chat the groups that they lead; in a group's chat who supports it, and a way to
/// change that.
/// </summary>
internal sealed class HandOverTextCommand(SprintAccess groups, SprintsByLeader led) : ITextCommand
{
    private const string Summary = "Another leader or deputy";

    public IReadOnlyList<string> Words { get; } = ["hand over"];

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            var own = await led.OfAsync(call.Caller, cancellationToken);
            return new(SupportCard.Choose([.. own.Where(one => one.Sprint.IsLeader(call.Caller.Id))]), Summary);
        }

        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        return !sprint.IsStarted
            ? new(NoSprintCard.Of("A leader supports a group's sprint."), "There is no sprint here yet")
            : new(SupportCard.Of(id, sprint, SupportDraft.Empty, isOwnChat: false, null), Summary);
    }
}
