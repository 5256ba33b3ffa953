using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.Ledger;
using Microsoft.Extensions.Options;

namespace CheckinBot.Sprints;

/// <summary>"Set up a sprint": the form, for whoever pressed. With what they had typed, when they come back from the preview.</summary>
internal sealed class SetUpAction(GroupSprints groups, SetupPeople people, IOptions<SchoolOptions> school, SchoolInForce closed) : ICardAction
{
    public string Verb => Verbs.SetUp;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return Reply.Say("A sprint belongs to a group. Please add CheckinBot to the group's chat and set it up there.");
        }

        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        var offered = sprint.IsRunning && sprint.Members.Contains(call.Caller.Id) ? [] : await people.OfferedAsync(call.Caller, cancellationToken);
        return await people.IsGoneAsync(call.Caller, offered, cancellationToken) ? Reply.Refuse(GroupSprints.Stranger.Decision.Refusal!)
            : sprint.IsRunning ? Reply.Show(SprintCard.Of(id, sprint), "Your sprint is set up already.")
            : Reply.Show(Form(call, offered), "Please open the set-up in a newer version of Teams.");
    }

    private AdaptiveCard Form(CardCall call, IReadOnlyList<Person> offered)
    {
        var draft = Draft(call);
        return SetupCard.Of(draft with { Week = draft.Week ?? school.Value.Care.Week, School = closed.Now }, offered, draft.Unreadable);
    }

    private SprintDraft Draft(CardCall call)
    {
        var zone = Zones.Offered(call.Caller.Zone, school.Value.TimeZone);
        return call.Data.HasAny(CardFields.Focus, CardFields.Evidence, CardFields.FirstDay, CardFields.LastDay, CardFields.Leader, CardFields.Zone)
            ? SprintDraft.Of(call.Data)
            : SprintDraft.Default(call.Now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date, zone);
    }
}

/// <summary>"End the sprint", before its last day.</summary>
internal sealed class EndSprintAction(GroupSprints groups) : ICardAction
{
    public string Verb => SprintCard.End;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var answered = await groups.ExecuteAsync(call, new EndSprint(call.Command, call.Now, call.Caller.Id), cancellationToken);
        return answered.Decision.Refusal is { } refusal ? Reply.Refuse(refusal) : Reply.Show(SprintCard.Welcome(), "The sprint is over. All that you said is kept.");
    }
}

/// <summary>"Ask now": opens a round at once.</summary>
internal sealed class AskNowAction(GroupSprints groups) : ICardAction
{
    public string Verb => Verbs.AskNow;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var answered = await groups.ExecuteAsync(call, new AskNow(call.Command, call.Now, call.Caller.Id), cancellationToken);
        return answered.Decision.Refusal is { } refusal ? Reply.Refuse(refusal) : Reply.Show(SprintCard.Of(call.Data.Sprint, answered.Book), "Your group is asked now.");
    }
}
