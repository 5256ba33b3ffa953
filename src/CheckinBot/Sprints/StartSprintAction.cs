using System.Collections.Immutable;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Store;

namespace CheckinBot.Sprints;

/// <summary>"Start the sprint": the set-up becomes a sprint, once, whoever in the group presses first.</summary>
internal sealed class StartSprintAction(
    SprintStarter starter,
    SetupPeople people,
    SetupPlan plans,
    SetupOrigins origins,
    GroupCards cards
) : ICardAction
{
    public string Verb => SetupCard.Start;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var draft = plans.Typed(call);
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return Reply.Say("A sprint belongs to a group. Please set it up in the group's chat.");
        }

        var members = await people.MembersAsync(call.Caller, cancellationToken);
        if (members.IsEmpty)
        {
            return SprintAccess.StrangerReply;
        }

        try
        {
            return await StartAsync(call, draft, members, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return Again(draft, members, Reply.NotSaved.Sentence, notes: null) with { Saved = false };
        }
    }

    private async Task<Reply> StartAsync(
        CardCall call,
        SprintDraft draft,
        ImmutableArray<Person> members,
        CancellationToken cancellationToken
    )
    {
        var (plan, problem) = await plans.OfAsync(call.Caller, draft, members, cancellationToken);
        if (plan is null)
        {
            return await AgainAsync(call, draft, members, problem, cancellationToken);
        }

        var start = new StartSprint(call.Command, call.Now, call.Caller.Id, call.Caller.Group, plan, members)
        {
            TakenFrom = await origins.OfAsync(call, cancellationToken),
        };
        var (id, answered) = await starter.StartAsync(call.Caller.Chat, start, cancellationToken);
        return answered.Decision.Refusal is { } refusal
            ? await AgainAsync(call, draft, members, refusal.Sentence, cancellationToken)
            : await StartedAsync(call, id, answered.Aggregate, cancellationToken);
    }

    private async Task<Reply> StartedAsync(
        CardCall call,
        SprintId id,
        Sprint sprint,
        CancellationToken cancellationToken
    )
    {
        await origins.StartedAsync(call, id, sprint, cancellationToken);
        cards.Update(id, call.Caller.Group, call.Message, () =>
            new(SprintCard.Of(id, starter.LastSeen(id) ?? sprint), "Your sprint is set up")
        );
        return Reply.Show(SprintCard.Of(id, sprint), "Your sprint is set up.");
    }

    private async Task<Reply> AgainAsync(
        CardCall call,
        SprintDraft draft,
        IReadOnlyList<Person> people,
        string sentence,
        CancellationToken cancellationToken
    ) => Again(draft, people, sentence, await origins.NotesAsync(call, cancellationToken));

    private static Reply Again(SprintDraft draft, IReadOnlyList<Person> people, string sentence, SetupNotes? notes) =>
        Reply.Show(SetupCard.Of(draft, people, sentence, notes), sentence);
}
