using CheckinBot.Cards;
using CheckinBot.Chat;

namespace CheckinBot.Barriers;

/// <summary>"barrier": the form, in the group's chat.</summary>
internal sealed class BarrierWord(GroupSprints groups) : IChatWord
{
    public IReadOnlyList<string> Words { get; } = ["barrier"];

    public async Task<Letter?> AnswerAsync(WordCall call, CancellationToken cancellationToken)
    {
        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        return sprint.Plan is null
            ? new(NoSprintCard.Of("A barrier belongs to a group's sprint."), "There is no sprint here yet")
            : new(BarrierForm.Of(id, sprint, BarrierDraft.Of(sprint, call.Now), null), "What is in the way?");
    }
}
