using CheckinBot.Ledger;
using CheckinBot.Cards;
using CheckinBot.Chat;

namespace CheckinBot.Barriers;

/// <summary>"barrier": the form, in the group's chat.</summary>
internal sealed class BarrierWord(GroupSprints groups) : IChatWord
{
    private const string Why = "A barrier belongs to a group's sprint.";

    public IReadOnlyList<string> Words { get; } = ["barrier"];

    public async Task<Letter?> AnswerAsync(WordCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return new(NoSprintCard.Elsewhere(Why), "Write this in your group's chat");
        }

        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        return sprint.Plan is null
            ? new(NoSprintCard.Of(Why), "There is no sprint here yet")
            : new(BarrierForm.Of(id, sprint, BarrierDraft.Of(sprint, call.Now), null), "What is in the way?");
    }
}
