using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Teams.Text;

namespace CheckinBot.Barriers;

/// <summary>"barrier": the form, in the group's chat; what follows the word stands in it.</summary>
internal sealed class BarrierTextCommand(SprintAccess groups) : ITextCommand
{
    private const string Why = "A barrier belongs to a group's sprint.";

    public IReadOnlyList<string> Words { get; } = ["barrier"];

    public bool TakesText => true;

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return new(NoSprintCard.InOwnChat(call.Text), "Raise it in your group's chat");
        }

        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        return !sprint.IsStarted
            ? new(NoSprintCard.Of(Why, call.Text), "There is no sprint here yet")
            : new(BarrierForm.Of(id, sprint, call.Now, Begun(sprint, call), null), "What is in the way?");
    }

    private static BarrierDraft Begun(Sprint sprint, TextCommandCall call) =>
        BarrierDraft.Of(sprint, call.Now) with
        {
            What = PlainText.Excerpt(call.Text, Limits.Barrier),
        };
}
