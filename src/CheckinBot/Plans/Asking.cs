using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Plans;

/// <summary>
/// Asks somebody of the group to carry a plan out together. Where the question can be found is written down before it
/// is asked.
/// </summary>
internal sealed class Asking(LeaderLogAccess books, SprintDirectory directory)
{
    public static readonly Refusal Nobody = new(
        RefusalKind.Unclear,
        "Please pick somebody of the group: a plan is carried out together."
    );

    /// <summary>Nobody was picked, or nobody who could be found.</summary>
    public static Refusal Missing(CardCall call) =>
        call.Data.Missed(CardFields.CoOwner) is { } miss ? Nobody with { Sentence = miss } : Nobody;

    /// <summary>Null when they are asked, else why not.</summary>
    public async Task<Refusal?> AskAsync(CardCall call, Sprint sprint, CancellationToken cancellationToken)
    {
        if (CoOwner(call, sprint) is not { } coOwner)
        {
            return Missing(call);
        }

        await directory.PointAsync(
            LeaderLogAccess.IdOf(call.Caller),
            call.Caller.Chat.Tenant,
            coOwner.Id,
            cancellationToken
        );
        return (
            await books.ExecuteAsync(
                call.Caller,
                new OfferPlan(
                    call.Command,
                    call.Now,
                    call.Caller.Chat.Tenant,
                    call.Caller.Who,
                    call.Data.Plan,
                    coOwner,
                    call.Data.Words(CardFields.Message)
                )
                {
                    Hours = new(sprint.Plan.Rhythm.Zone, sprint.Plan.Care.From, sprint.Plan.Care.To)
                    {
                        Week = sprint.Plan.WorkingWeek(),
                    },
                }
            )
        )
            .Decision
            .Refusal;
    }

    /// <summary>Whom the leader picked, while they are in the group.</summary>
    public static Person? CoOwner(CardCall call, Sprint sprint) =>
        call.Data.Person(CardFields.CoOwner) is { } picked
        && picked != call.Caller.Id
        && sprint.Members.Contains(picked)
            ? sprint.People[picked]
            : null;
}
