using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;

namespace CheckinBot.Sprints;

/// <summary>
/// The set-up of a group's next sprint, filled from the one that is over: a form in a message of its own.
/// </summary>
internal sealed class NextSprint(SprintAccess groups, SetupPeople people, Forms forms, SchoolInForce closed)
{
    /// <summary>The running sprint where there is one already; else the form stands below.</summary>
    public async Task<Reply> OpenAsync(CardCall call, Sprint ended, CancellationToken cancellationToken)
    {
        var (id, newest) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        if (newest.IsRunning)
        {
            return Reply.Show(SprintCard.Of(id, newest), "Your next sprint is set up already.");
        }

        var draft = SprintDraft.After(ended.Plan, Schedule.DayOf(ended.Plan, call.Now)) with { School = closed.Now };
        var offered = WithSupport(await people.OfferedAsync(call.Caller, cancellationToken), ended.Plan);
        return await forms.OpenAsync(
            call,
            new(SetupCard.Of(draft, offered, null, SetupNotes.Of(ended)), "Set up the next sprint"),
            cancellationToken
        );
    }

    /// <summary>The people of the chat, and whoever supported the group last time: they need not be in it.</summary>
    public static IReadOnlyList<Person> WithSupport(IReadOnlyList<Person> offered, SprintPlan plan) =>
        [.. offered.Concat(new[] { plan.Leader, plan.Deputy }.OfType<Person>()).DistinctBy(person => person.Id)];

    /// <summary>
    /// The same after a decision, which stands whether or not Teams takes the form: its button is still there.
    /// </summary>
    public async Task<bool> TryOpenAsync(CardCall call, Sprint ended, CancellationToken cancellationToken)
    {
        try
        {
            return (await OpenAsync(call, ended, cancellationToken)).Card is null;
        }
        catch (DeliveryException)
        {
            return false;
        }
    }
}

/// <summary>"Set up the next sprint", once the group has looked back.</summary>
internal sealed class NextSprintAction(SprintAccess groups, NextSprint next) : ICardAction
{
    public string Verb => Verbs.NextSprint;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await groups.ReadAsync(call, cancellationToken) is not { } sprint)
        {
            return SprintAccess.StrangerReply;
        }

        if (sprint.IsRunning)
        {
            return Reply.Show(SprintCard.Of(call.Data.Sprint, sprint), "Your sprint is still running.");
        }

        return await next.OpenAsync(call, sprint, cancellationToken);
    }
}
