using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Erasure;
using CheckinBot.EventStore;

namespace CheckinBot.Privacy;

/// <summary>
/// "forget me": in one's own chat, what is kept and a button. In a group's chat only where to write it.
/// </summary>
internal sealed class ForgetTextCommand(PersonDirectory people, SprintStore sprints, LeaderLogAccess books)
    : ITextCommand
{
    private const string Summary = "Shall I forget you?";

    public IReadOnlyList<string> Words { get; } = ["forget me"];

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken) =>
        call.Caller.Chat.Kind == ChatKind.Personal
            ? new(
                ForgetCard.Of(
                    Kept.Of(
                        call.Caller.Id,
                        await SprintsAsync(call.Caller, cancellationToken),
                        await books.ReadAsync(call.Caller, cancellationToken)
                    )
                ),
                Summary
            )
            : new(ForgetCard.Elsewhere(), "Write this to me in your own chat");

    private async Task<IReadOnlyList<Sprint>> SprintsAsync(Caller caller, CancellationToken cancellationToken) =>
        [
            .. (
                await sprints.ReadAsync(
                    await people.SprintsOfAsync(caller.Chat.Tenant, caller.Id, cancellationToken),
                    cancellationToken
                )
            ).Where(sprint => sprint.IsStarted),
        ];
}
