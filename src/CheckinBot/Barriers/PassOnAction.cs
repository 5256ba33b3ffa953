using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Barriers;

/// <summary>
/// "Pass on": another leader has it from now on. They can be found before they have it, so that a crash loses nobody.
/// </summary>
internal sealed class PassOnAction(
    LeaderSprintAccess sprints,
    SprintDirectory directory,
    ChatDirectory chats,
    BarrierViews views
) : ICardAction
{
    private const string NotMetYet = "your colleague";

    public string Verb => LeaderVerbs.PassOn;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await sprints.SeenAsync(call, cancellationToken) is not { } sprint)
        {
            return SprintAccess.StrangerReply;
        }

        if (call.Data.Person(CardFields.To) is not { } to)
        {
            return Reply.Say(call.Data.Missed(CardFields.To) ?? "Please pick the colleague whom you pass it on to.");
        }

        var command = new PassOn(
            call.Command,
            call.Now,
            call.Caller.Id,
            call.Data.Barrier,
            await PersonAsync(call, sprint, to, cancellationToken)
        );
        if (!Decide.Command(sprint, command).Events.IsEmpty)
        {
            await directory.PointAsync(call.Data.Sprint, call.Caller.Chat.Tenant, to, cancellationToken);
        }

        return views.After(call, await sprints.ExecuteAsync(call, command, cancellationToken), "It is passed on.");
    }

    private async Task<Person> PersonAsync(
        CardCall call,
        Sprint sprint,
        MemberId to,
        CancellationToken cancellationToken
    ) =>
        (await chats.PersonAsync(call.Caller.Chat.Tenant, to, cancellationToken))?.Person
        ?? sprint.PersonOf(to)
        ?? new(to, NotMetYet, "");
}
