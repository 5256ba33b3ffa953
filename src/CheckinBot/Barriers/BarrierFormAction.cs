using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Barriers;

/// <summary>
/// Opens a form about a barrier in a message of its own: the barrier's card is kept up to date, and whoever is typing
/// would lose it there.
/// </summary>
internal sealed class BarrierFormAction(LeaderSprintAccess sprints, Forms forms) : ICardAction
{
    public string Verb => Verbs.BarrierForm;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (
            await sprints.SeenAsync(call, cancellationToken) is not { } sprint
            || sprint.BarrierOrNull(call.Data.Barrier) is not { } barrier
        )
        {
            return SprintAccess.StrangerReply;
        }

        return call.Data.Choice<BarrierAct>(CardFields.Act).Value switch
        {
            null => Reply.Unknown,
            { } act when MayAsk(call, sprint, barrier, act) => await forms.OpenAsync(
                call,
                ActForms.Of(call.Data.Sprint, sprint, barrier, act),
                cancellationToken
            ),
            _ => Meanwhile(call, sprint, barrier),
        };
    }

    // Whoever may not send the form is not asked to fill it in.
    private static bool MayAsk(CardCall call, Sprint sprint, Barrier barrier, BarrierAct act)
    {
        var (inGroup, supports) = (
            call.Caller.Chat.Kind != ChatKind.Personal,
            sprint.Supports(call.Caller.Id, barrier)
        );
        return act switch
        {
            BarrierAct.Add => inGroup,
            BarrierAct.Clear => barrier.State != BarrierState.Cleared && (inGroup || supports),
            BarrierAct.Encourage or BarrierAct.HoldBack or BarrierAct.PassOn => barrier.IsOpen && supports,
        };
    }

    private static Reply Meanwhile(CardCall call, Sprint sprint, Barrier barrier) =>
        call.Caller.Chat.Kind == ChatKind.Personal
            ? LeaderViews.Of(call, sprint, barrier, null, "This is how it stands now.")
            : Reply.Say(BarrierLabels.State(sprint, barrier) + ".");
}
