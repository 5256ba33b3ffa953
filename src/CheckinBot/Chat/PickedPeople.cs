using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;

namespace CheckinBot.Chat;

/// <summary>
/// The people whom a card's pickers name. A picker should send the Entra id; some clients send the Teams id, and a
/// plain box an e-mail address or a name. Whoever fits alone, among the sprint's people and in the chat's roster, is
/// meant; a miss says what to do.
/// </summary>
internal sealed class PickedPeople(LeaderSprintAccess sprints, ChatDirectory chats, Roster roster)
{
    private const int LongestShown = 60;

    private static readonly string[] Pickers =
    [
        CardFields.Leader,
        CardFields.Deputy,
        CardFields.To,
        CardFields.CoOwner,
        CardFields.Tries,
    ];

    /// <summary>The same press, with Entra ids where somebody was found.</summary>
    public async Task<CardCall> ReadAsync(CardCall call, CancellationToken cancellationToken)
    {
        foreach (
            var picker in Pickers.Where(picker =>
                call.Data.Picked(picker).Length > 0 && call.Data.Person(picker) is null
            )
        )
        {
            call = call with { Data = await ReadAsync(call, picker, cancellationToken) };
        }

        return call;
    }

    private async Task<CardData> ReadAsync(CardCall call, string picker, CancellationToken cancellationToken)
    {
        var picked = call.Data.Picked(picker);
        var sprint =
            call.Data.Raw(CardFields.Sprint).Length > 0 ? await sprints.SeenAsync(call, cancellationToken) : null;
        var found = (await FittingAsync(call, sprint, picked, cancellationToken))
            .DistinctBy(person => person.Id)
            .ToList();
        return found is [var only]
            ? call.Data.With(picker, only.Id.Value)
            : call.Data.With(picker, picked, Miss(picked, found.Count));
    }

    private async Task<IEnumerable<Person>> FittingAsync(
        CardCall call,
        Sprint? sprint,
        string picked,
        CancellationToken cancellationToken
    )
    {
        var known = PeopleMatch
            .In(
                sprint is null
                    ? []
                    : sprint
                        .Members.Select(sprint.PersonOf)
                        .Concat(sprint.Supporters.Values)
                        .Append(sprint.PlanOrNull?.Leader)
                        .Append(sprint.PlanOrNull?.Deputy)
                        .OfType<Person>(),
                picked
            )
            .ToList();
        if (
            known.Exists(person => person.TeamsId == picked)
            || await ChatAsync(call, sprint, cancellationToken) is not { } chat
        )
        {
            return known;
        }

        var here = await roster.PagesAsync(chat, new(RosterPages.Everybody), cancellationToken);
        return known.Concat(PeopleMatch.In(here, chat.Tenant, picked));
    }

    // In their own chat only whoever has to do with the sprint asks about its people.
    private async Task<ChatAddress?> ChatAsync(CardCall call, Sprint? sprint, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind != ChatKind.Personal)
        {
            return call.Caller.Chat;
        }

        if (sprint?.GroupOrNull is { } group)
        {
            return await chats.GroupAsync(group, cancellationToken);
        }

        return null;
    }

    private static string Miss(string picked, int found) =>
        PlainText.Excerpt(picked, LongestShown) is var shown && found == 0
            ? $"I could not find \"{shown}\" in this group's chat. Please pick them from the list, or "
                + "write their name or e-mail address as Teams shows it."
            : $"More than one person here is called \"{shown}\". Please pick from the list, or write "
                + "their e-mail address.";
}
