using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Digests;

/// <summary>
/// "digest": in the leader's own chat all their groups; in a group's chat that group's part of it, which marks nothing.
/// </summary>
internal sealed class DigestTextCommand(SprintAccess groups, LeaderDigests digests, LeaderLogAccess books)
    : ITextCommand
{
    public IReadOnlyList<string> Words { get; } = ["digest"];

    public Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken) =>
        call.Caller.Chat.Kind == ChatKind.Personal
            ? OwnAsync(call, cancellationToken)
            : GroupAsync(call, cancellationToken);

    // The mark comes after what it marks: had it come first and the rest failed, news would be lost. A word that Teams
    // sends again finds its own mark, and says the same.
    private async Task<CardMessage?> OwnAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        var caller = call.Caller;
        var leader = await books.ReadAsync(caller, cancellationToken);
        var number = leader.Done.Contains(call.Command) ? leader.Digests.Count : leader.Digests.Count + 1;
        var groups = await digests.GroupsAsync(
            caller.Chat.Tenant,
            caller.Id,
            LeaderDigests.Before(leader, number),
            call.Now,
            cancellationToken
        );
        var card = DigestCard.ForLeader(
            leader,
            groups,
            await digests.SetAsideAsync(caller.Chat.Tenant, caller.Id, cancellationToken)
        );
        if (groups.Count > 0)
        {
            await books.ExecuteAsync(caller, new SeeDigest(call.Command, call.Now, caller.Chat.Tenant, caller.Who));
        }

        return new(card, "Your digest");
    }

    private async Task<CardMessage?> GroupAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        return !sprint.IsStarted
            ? new(NoSprintCard.Of("A digest tells of a group's sprint."), "There is no sprint here yet")
            : new(
                DigestCard.ForGroup(await digests.OwnPartAsync(id, sprint, call.Now, cancellationToken)),
                "What your leader's digest says of you"
            );
    }
}
