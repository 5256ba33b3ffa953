using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using Microsoft.Extensions.Options;

namespace CheckinBot.Sprints;

/// <summary>
/// "Set up a sprint": the form, for whoever pressed. With what they had typed, when they come back from the preview or
/// from other groups' sprints; and with whoever invited them as a suggestion.
/// </summary>
internal sealed class SetUpAction(
    SetupDoor door,
    SetupOrigins origins,
    InvitedLeader invited,
    IOptions<SchoolOptions> school,
    SchoolInForce closed
) : ICardAction
{
    public string Verb => Verbs.SetUp;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (offered, instead) = await door.EnterAsync(call, cancellationToken);
        return instead ?? await FormAsync(call, offered, cancellationToken);
    }

    private async Task<Reply> FormAsync(
        CardCall call,
        IReadOnlyList<Person> offered,
        CancellationToken cancellationToken
    )
    {
        var draft = Draft(call);
        draft = draft with { Week = draft.Week ?? school.Value.Care.Week, School = closed.Now };
        var leader = draft.Leader.Length == 0 ? await invited.FindAsync(call, offered, cancellationToken) : null;
        var card = leader is null
            ? SetupCard.Of(draft, offered, draft.Unreadable, await origins.NotesAsync(call, cancellationToken))
            : SetupCard.Of(
                draft with
                {
                    Leader = leader.Id.Value,
                },
                [.. offered.Append(leader).DistinctBy(one => one.Id)],
                draft.Unreadable,
                SetupNotes.Invited
            );
        return Reply.Show(card, "Please open the set-up in a newer version of Teams.");
    }

    private SprintDraft Draft(CardCall call)
    {
        var zone = Zones.Offered(call.Caller.Zone, school.Value.TimeZone);
        return call.Data.HasAny(
            CardFields.Focus,
            CardFields.Evidence,
            CardFields.FirstDay,
            CardFields.LastDay,
            CardFields.Leader,
            CardFields.Zone
        )
            ? SprintDraft.Of(call.Data)
            : SprintDraft.Default(call.Now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date, zone);
    }
}

/// <summary>"End the sprint", before its last day.</summary>
internal sealed class EndSprintAction(SprintAccess groups) : ICardAction
{
    public string Verb => SprintCard.End;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var answered = await groups.ExecuteAsync(
            call,
            new EndSprint(call.Command, call.Now, call.Caller.Id),
            cancellationToken
        );
        return answered.Decision.Refusal is { } refusal
            ? Reply.Refuse(refusal)
            : Reply.Show(SprintCard.Welcome(), "The sprint is over. All that you said is kept.");
    }
}

/// <summary>"Ask now": opens a round at once.</summary>
internal sealed class AskNowAction(SprintAccess groups) : ICardAction
{
    public string Verb => Verbs.AskNow;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var answered = await groups.ExecuteAsync(
            call,
            new AskNow(call.Command, call.Now, call.Caller.Id),
            cancellationToken
        );
        return answered.Decision.Refusal is { } refusal
            ? Reply.Refuse(refusal)
            : Reply.Show(SprintCard.Of(call.Data.Sprint, answered.Aggregate), "Your group is asked now.");
    }
}
