using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.EventStore;
using Microsoft.Extensions.Options;

namespace CheckinBot.Invites;

/// <summary>
/// "invite": a text to pass on, and a link that adds the app to another chat. Of a leader, in their own chat, it holds
/// a code, so that they are suggested as the leader there.
/// </summary>
internal sealed class InviteTextCommand(Invitations invitations, SprintsByLeader led, IOptions<InviteOptions> options)
    : ITextCommand
{
    public IReadOnlyList<string> Words { get; } = ["invite"];

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        var isOwn = call.Caller.Chat.Kind == ChatKind.Personal;
        var code = isOwn ? await CodeAsync(call.Caller, cancellationToken) : null;
        return new(InviteCard.Of(options.Value.Link(call.Caller.Chat.Tenant), code, isOwn), "Invite another group");
    }

    // Whoever leads no group yet is kept nothing of.
    private async Task<string?> CodeAsync(Caller caller, CancellationToken cancellationToken) =>
        (await led.OfAsync(caller, cancellationToken)).Any(one => one.Sprint.IsLeader(caller.Id))
            ? await invitations.OfAsync(caller.Chat.Tenant, caller.Id, cancellationToken)
            : null;
}

/// <summary>"invited CODE": in a chat that was invited, its set-up, with whoever invited it as a suggestion.</summary>
internal sealed class InvitedTextCommand(
    SprintAccess groups,
    SprintFront front,
    Invitations invitations,
    ChatDirectory chats
) : ITextCommand
{
    private const string Summary = "You were invited";

    public IReadOnlyList<string> Words { get; } = ["invited"];

    public bool TakesText => true;

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return new(InvitedCard.Elsewhere(), Summary);
        }

        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        if (
            sprint.IsRunning
            || await invitations.FindAsync(call.Caller.Chat.Tenant, call.Text, cancellationToken) is not { } leader
        )
        {
            return new(sprint.IsRunning ? front(id, sprint) : InvitedCard.Unknown(), Summary);
        }

        var met = await chats.PersonAsync(call.Caller.Chat.Tenant, leader, cancellationToken);
        return new(InvitedCard.Of(met?.Person.Name, call.Text), Summary);
    }
}
