using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using Microsoft.Extensions.Options;

namespace CheckinBot.Sprints;

/// <summary>
/// "See what other groups started from": the school's starting points, for whoever pressed, in place of the set-up or
/// the welcome.
/// </summary>
internal sealed class SeeStartsAction(SetupDoor door, StartingPointLibrary library) : ICardAction
{
    public string Verb => StartsCard.See;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        var order = read.Choice<PointOrder>(CardFields.Order) ?? PointOrder.Newest;
        if ((await door.EnterAsync(call, cancellationToken)).Instead is { } instead)
        {
            return instead;
        }

        var points = await library.OthersAsync(call.Caller.Group, order, cancellationToken);
        return read.Problem() is { } problem
            ? Reply.Say(problem)
            : Reply.Show(StartsCard.Of(points, call.Data), "These are other groups' sprints to begin with.");
    }
}

/// <summary>
/// "Begin with this": the set-up, filled from it. What it says comes from the log, not from the card.
/// </summary>
internal sealed class TakeStartAction(
    SetupDoor door,
    StartingPointLibrary library,
    IOptions<SchoolOptions> school,
    SchoolInForce closed
) : ICardAction
{
    public string Verb => StartsCard.Take;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var number = new FormReader(call.Data).Number(CardFields.Start) ?? -1;
        var (offered, instead) = await door.EnterAsync(call, cancellationToken);
        return instead
            ?? (
                await library.FindAsync(call.Caller.Group, number, cancellationToken) is { } known
                    ? Filled(call, offered, known)
                    : Reply.Say("This one is not offered any more, so nothing was changed.")
            );
    }

    // Whom they had picked already stays picked.
    private Reply Filled(CardCall call, IReadOnlyList<Person> offered, KnownPoint known)
    {
        var zone = Zones.Offered(call.Caller.Zone, school.Value.TimeZone);
        var typed = SprintDraft.Of(call.Data);
        var taken = SprintDraft.From(known.Point, call.Now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date, zone);
        var draft = taken with
        {
            Leader = typed.Leader,
            Deputy = typed.Deputy,
            DigestHolds = typed.DigestHolds,
            SharesMoves = typed.SharesMoves,
            Week = typed.Week ?? school.Value.Care.Week,
            School = closed.Now,
            Questions = taken.Questions ?? typed.Questions,
        };
        return Reply.Show(
            SetupCard.Of(draft, offered, null, SetupNotes.Of(known)),
            "Please open the set-up in a newer version of Teams."
        );
    }
}
