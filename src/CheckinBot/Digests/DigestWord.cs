using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Digests;

/// <summary>"digest": in the leader's own chat all their groups; in a group's chat that group's part of it.</summary>
internal sealed class DigestWord(GroupSprints groups, LeaderSprints leaders) : IChatWord
{
    public IReadOnlyList<string> Words { get; } = ["digest"];

    public async Task<Letter?> AnswerAsync(WordCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return new(DigestCard.ForLeader([.. (await leaders.OfAsync(call.Caller, cancellationToken)).Select(led => led.Sprint)], call.Now), "Your digest");
        }

        var (_, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        return sprint.Plan is null ? new(NoSprintCard.Of("A digest tells of a group's sprint."), "There is no sprint here yet") : new(DigestCard.ForGroup(sprint, call.Now), "What your leader's digest says of you");
    }
}
