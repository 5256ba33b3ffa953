using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>
/// "Answer it now": the next round's form, in a message of its own, for whoever is there the evening before.
/// </summary>
internal sealed class EarlyCheckinAction(SprintAccess groups, Forms forms) : ICardAction
{
    public string Verb => CheckinCard.Early;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await groups.ReadAsync(call, cancellationToken) is not { } sprint)
        {
            return SprintAccess.StrangerReply;
        }

        return sprint.Coming(call.Now) is { } coming
            ? await forms.OpenAsync(
                call,
                new(Form(call, sprint, coming), "The next check-in, early"),
                cancellationToken
            )
            : Reply.Say(
                "The next check-in can be answered from the end of the school day before it. Write "
                    + "\"@CheckinBot check in\" to see what is open."
            );
    }

    private static AdaptiveCard Form(CardCall call, Sprint sprint, Round coming) =>
        CheckinCard.Again(call.Data.Sprint, sprint, coming, CheckinDraft.New(sprint, call.Now), problem: null);
}
