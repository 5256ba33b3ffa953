using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Teams.Text;

namespace CheckinBot.Checkins;

/// <summary>
/// "check in": brings the open round's card down to the end of the chat; the one further up goes. What follows the word
/// begins the writer's own answer, on a card of its own.
/// </summary>
internal sealed class CheckinTextCommand(SprintAccess groups, CardReposter mover) : ITextCommand
{
    public IReadOnlyList<string> Words { get; } = ["check in", "checkin", "check-in"];

    public bool TakesText => true;

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return new(NothingOpenCard.Elsewhere(call.Text), "Check in with your group");
        }

        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        if (sprint.OpenRound is not { } round)
        {
            return new(NothingOpenCard.Of(id, sprint, call.Now, call.Text), "No check-in is open");
        }

        if (call.Text.Length > 0)
        {
            return await groups.HasAsync(call.Caller, id, sprint, call.Now, cancellationToken)
                ? Begun(call, id, sprint, round)
                : null;
        }

        // A card on its way needs no second one; a word that Teams sends again was answered.
        if (
            sprint.Outbox[Notice.AskOf(round.Number)] is { State: not OutboxState.Pending } card
            && !sprint.Done.Contains(call.Command)
            && await groups.HasAsync(call.Caller, id, sprint, call.Now, cancellationToken)
        )
        {
            await mover.MoveAsync(
                call,
                id,
                card,
                new(CheckinCard.Shared(id, sprint, round), "Time to check in"),
                "This check-in",
                cancellationToken
            );
        }

        return null;
    }

    private static CardMessage Begun(TextCommandCall call, SprintId id, Sprint sprint, Round round)
    {
        var draft = CheckinDraft.New(sprint, call.Now) with { Done = PlainText.Excerpt(call.Text, Limits.Answer) };
        var card = CheckinCard.Again(id, sprint, round, draft, problem: null);
        card.Body.Insert(
            0,
            CardParts.Written(
                $"{Names.Of(sprint, call.Caller.Id)}, your words are in the form. Nothing is kept until you send it."
            )
        );
        return new(card, "Your check-in has begun");
    }
}
