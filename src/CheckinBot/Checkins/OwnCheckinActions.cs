using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>"Edit", and "Add mine late": the form, with what the member said so far.</summary>
internal sealed class EditCheckinAction(SprintAccess groups) : ICardAction
{
    public string Verb => CheckinCard.Edit;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (UnreadableRound.Of(call) is { } reply)
        {
            return reply;
        }

        var sprint = await groups.ReadAsync(call, cancellationToken);
        return sprint?.Answerable(call.Data.Round, call.Now) is { } round
            ? Reply.Show(
                Form(call, sprint, round),
                "Write \"@CheckinBot check in\" to answer in a newer version of Teams."
            )
            : Reply.Say("This check-in belongs to another group or another sprint. Nothing was changed.");
    }

    private static AdaptiveCard Form(CardCall call, Sprint sprint, Round round) =>
        CheckinCard.Again(call.Data.Sprint, sprint, round, Draft(call, sprint, round), problem: null);

    private static CheckinDraft Draft(CardCall call, Sprint sprint, Round round) =>
        round.Checkins.TryGetValue(call.Caller.Id, out var said)
            ? CheckinDraft.Of(sprint, said, CheckinLabels.RaisedWith(sprint, round, said), call.Now)
            : CheckinDraft.New(sprint, call.Now);
}

/// <summary>
/// Teams refreshes the card for whoever looks at it: those who answered see what they said. For the others the form
/// stays as it is, with what they may be typing in it.
/// </summary>
internal sealed class ViewCheckinAction(SprintAccess groups) : ICardAction
{
    public string Verb => CheckinCard.View;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        await groups.ReadAsync(call, cancellationToken) is { } sprint
        && sprint.RoundOrNull(call.Data.Round) is { } round
            ? View(call, sprint, round)
            : Reply.Say("This check-in is no longer here.");

    private static Reply View(CardCall call, Sprint sprint, Round round)
    {
        if (round.Checkins.TryGetValue(call.Caller.Id, out var said))
        {
            return Reply.Show(CheckinCard.Own(call.Data.Sprint, sprint, round, said), "Your check-in is kept.");
        }

        if (round.State == RoundState.Open)
        {
            return Reply.Say("Check in whenever you are ready.");
        }

        return Reply.Show(CheckinCard.Shared(call.Data.Sprint, sprint, round), "This check-in is closed.");
    }
}
