using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.EventStore;

namespace CheckinBot.Digests;

/// <summary>
/// "what does my leader see": in the group's chat, exactly that. In one's own chat, where to write it.
/// </summary>
internal sealed class WhatLeaderSeesTextCommand(SprintAccess groups, LeaderDigests digests) : ITextCommand
{
    private const string Summary = "What your leader sees";

    public IReadOnlyList<string> Words { get; } = ["what does my leader see"];

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return new(SeenCard.Elsewhere(), Summary);
        }

        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        return !sprint.IsStarted
            ? new(NoSprintCard.Of("What your leader sees belongs to a group's sprint."), "There is no sprint here yet")
            : new(SeenCard.Of(await digests.OwnPartAsync(id, sprint, call.Now, cancellationToken)), Summary);
    }
}
