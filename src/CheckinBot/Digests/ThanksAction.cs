using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Digests;

/// <summary>
/// "Say thank you": a leader's, for a shout-out, once. Their digest then says so, and is up to date otherwise too.
/// </summary>
internal sealed class ThanksAction(LeaderSprintAccess sprints, LeaderDigests digests, LeaderLogAccess books)
    : ICardAction
{
    private const string Said = "Your thank-you is on its way to the group.";

    private static readonly Reply Gone = Reply.Say("This shout-out is no longer there, so nothing was sent.");

    public string Verb => GroupWins.Thank;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Data.Person(CardFields.Member) is not { } member)
        {
            return Gone;
        }

        var answered = await sprints.ExecuteAsync(
            call,
            new GiveThanks(call.Command, call.Now, call.Caller.Id, call.Data.Round, member),
            cancellationToken
        );
        return answered.Decision.Refusal is { } refusal
            ? Reply.Refuse(refusal)
            : await ThankedAsync(call, cancellationToken);
    }

    private async Task<Reply> ThankedAsync(CardCall call, CancellationToken cancellationToken) =>
        call.Caller.Chat.Kind == ChatKind.Personal
            ? Reply.Show(await DigestAsync(call, cancellationToken), Said)
            : Reply.Say(Said);

    private async Task<AdaptiveCard> DigestAsync(CardCall call, CancellationToken cancellationToken)
    {
        var leader = await books.ReadAsync(call.Caller, cancellationToken);
        var since = LeaderDigests.Before(leader, leader.Digests.Count);
        return DigestCard.ForLeader(
            leader,
            await digests.GroupsAsync(call.Caller.Chat.Tenant, call.Caller.Id, since, call.Now, cancellationToken)
        );
    }
}
