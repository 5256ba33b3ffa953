using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Digests;

/// <summary>"spread": in a leader's own chat, how the work spreads over the groups that they support.</summary>
internal sealed class SpreadTextCommand(SprintStore sprintStore, SprintDirectory directory) : ITextCommand
{
    private const string Summary = "How the work spreads";

    public IReadOnlyList<string> Words { get; } = ["spread"];

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind != ChatKind.Personal)
        {
            return new(SpreadCard.Elsewhere(), Summary);
        }

        var ids = await directory.LedByAsync(call.Caller.Chat.Tenant, call.Caller.Id, cancellationToken);
        var read = await sprintStore.ReadableAsync(ids, cancellationToken);
        var theirs = read.Select(one => one.Book)
            .Where(sprint => sprint.IsStarted && sprint.IsSupporter(call.Caller.Id))
            .ToList();
        return new(SpreadCard.Of(Spread.Of(theirs, call.Now), ids.Count - read.Count), Summary);
    }
}
