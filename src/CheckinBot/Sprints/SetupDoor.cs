using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>
/// Who may set up a sprint where: anybody in a group's chat, unless one runs there. The same for every card that leads
/// to it.
/// </summary>
internal sealed class SetupDoor(SprintAccess groups, SetupPeople people)
{
    /// <summary>The people to pick from; or, where no sprint can be set up, what is answered in its place.</summary>
    public async Task<(IReadOnlyList<Person> Offered, Reply? Instead)> EnterAsync(
        CardCall call,
        CancellationToken cancellationToken
    )
    {
        if (call.Caller.Chat.Kind == EventStore.ChatKind.Personal)
        {
            return (
                [],
                Reply.Say("A sprint belongs to a group. Please add CheckinBot to the group's chat and set it up there.")
            );
        }

        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        var offered =
            sprint.IsRunning && sprint.Members.Contains(call.Caller.Id)
                ? []
                : await people.OfferedAsync(call.Caller, cancellationToken);
        if (await people.IsGoneAsync(call.Caller, offered, cancellationToken))
        {
            return ([], SprintAccess.StrangerReply);
        }

        return sprint.IsRunning
            ? ([], Reply.Show(SprintCard.Of(id, sprint), "Your sprint is set up already."))
            : (offered, null);
    }
}
