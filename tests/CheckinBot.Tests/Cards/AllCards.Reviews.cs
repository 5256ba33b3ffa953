using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Invites;
using CheckinBot.Reviews;
using CheckinBot.Sprints;
using CheckinBot.StartingPoints;

namespace CheckinBot.Tests.Cards;

/// <summary>A group looks back, decides, and begins again or stops.</summary>
internal static partial class AllCards
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> OfReview(Func<SchoolSprint> start)
    {
        SchoolSprint Over() => start().Worked().End().Heard();
        var two = Over().LookBack(0).LookBack(1);
        var closed = Over().AllLookBack();
        var own = start()
            .AskOwn()
            .Ask()
            .AllCheckInOwn()
            .Close()
            .Ask()
            .AllCheckInOwn()
            .Close()
            .End()
            .Heard()
            .AllLookBack();
        return
        [
            ("review", Letter(new ReviewCard(), Over())),
            ("review-aside", Unfolded.Of(Letter(new ReviewCard(), Over()), "aside")),
            (
                "review-problem",
                ReviewCard.Again(
                    SchoolSprint.Id,
                    two.State,
                    ReviewDraft.Of(two.State, two.Own(0).Answer) with
                    {
                        Next = null,
                    },
                    "Please pick an answer to each of the four questions: the one that is nearest."
                )
            ),
            ("review-own", ReviewCard.Own(SchoolSprint.Id, two.State, two.Own(0))),
            (
                "review-edit",
                ReviewCard.Again(SchoolSprint.Id, two.State, ReviewDraft.Of(two.State, two.Own(0).Answer), null)
            ),
            ("review-closed", Letter(new ReviewCard(), closed)),
            ("review-own-closed", ReviewCard.Own(SchoolSprint.Id, closed.State, closed.Own(0))),
            ("review-so-far", ReviewSoFarCard.Of(two.State.Review)),
            ("review-so-far-nobody", ReviewSoFarCard.Of(Over().State.Review)),
            ("review-so-far-counts", ReviewSoFarCard.Of(Over().LookBack(0).LookBack(1).LookBack(2).State.Review)),
            ("review-so-far-closed", ReviewSoFarCard.Of(closed.State.Review)),
            ("review-reminder", Letter(new ReviewReminderCard(), two)),
            ("review-next", Letter(new AskNextCard(), closed)),
            ("review-next-nobody", Letter(new AskNextCard(), Over().ReviewCloses())),
            ("review-next-adapt", Letter(new AskNextCard(), closed.Decides(NextStep.Adapt))),
            (
                "setup-next",
                SetupCard.Of(
                    SprintDraft.After(closed.State.Plan, new(2026, 12, 14)),
                    NextSprint.WithSupport(closed.People, closed.State.Plan),
                    null,
                    SetupNotes.Of(closed.State)
                )
            ),
            ("welcome-looking-back", SprintCard.Of(SchoolSprint.Id, two.State)),
            ("review-next-stop", Letter(new AskNextCard(), Over().AllLookBack().Decides(NextStep.Stop))),
            ("keepsake", Letter(new KeepsakeCard(), Over().AllLookBack().Decides(NextStep.Stop))),
            ("review-next-own", Letter(new AskNextCard(), own)),
            (
                "setup-next-own",
                SetupCard.Of(
                    SprintDraft.After(own.State.Plan, new(2026, 12, 14)),
                    NextSprint.WithSupport(own.People, own.State.Plan),
                    null,
                    SetupNotes.Of(own.State)
                )
            ),
            ("share-own", ShareForm.Of(SchoolSprint.Id, own.State).Card),
            (
                "starts-own",
                StartsCard.Of([new(43, SchoolSprint.Id, PointDraft.Of(own.State).Whole, default, 1)], CardData.Empty)
            ),
            ("keepsake-own", Letter(new KeepsakeCard(), own.Decides(NextStep.Stop))),
            ("history", HistoryCard.Of([start().Ask().State, closed.State, Over().State])),
            ("look-back-none", NothingToLookBackCard.Of(start().State)),
            ("look-back-no-sprint", NothingToLookBackCard.Of(null)),
            ("look-back-elsewhere", NothingToLookBackCard.Elsewhere()),
            ("history-elsewhere", HistoryCard.Elsewhere()),
            ("review-travelled", Letter(new ReviewCard(), start().Worked().Began(2).End().Heard())),
            .. OfPassing(start, closed),
        ];
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfPassing(
        Func<SchoolSprint> start,
        SchoolSprint closed
    )
    {
        var known = new KnownPoint(41, SchoolSprint.Id, PointDraft.Of(closed.State).Whole, default, 2);
        var other = known with { Number = 42, Used = 0, Point = known.Point with { Lines = [] } };
        var draft = SprintDraft.From(known.Point, new(2026, 11, 23), "Europe/London");
        return
        [
            ("share", ShareForm.Of(SchoolSprint.Id, closed.State).Card),
            ("share-early", ShareForm.Of(SchoolSprint.Id, start().State).Card),
            (
                "share-problem",
                ShareForm
                    .Of(
                        SchoolSprint.Id,
                        closed.State,
                        "Something of it has changed since you opened this, so nothing was shared. "
                            + "Please look at the lines again."
                    )
                    .Card
            ),
            ("starts", StartsCard.Of([known, other], CardData.Empty)),
            ("starts-not-found", StartsCard.Of([known], CardData.Empty.With("find", "giraffes"))),
            ("starts-none", StartsCard.Of([], CardData.Empty)),
            ("setup-taken", SetupCard.Of(draft, closed.People, null, SetupNotes.Of(known))),
            (
                "setup-invited",
                SetupCard.Of(draft with { Leader = closed.Leader.Id.Value }, [closed.Leader], null, SetupNotes.Invited)
            ),
            ("share-done", ShareForm.Done(SchoolSprint.Id, closed.Shares().State).Card),
            ("share-taken-back", ShareForm.Done(SchoolSprint.Id, start().State).Card),
            (
                "invite",
                InviteCard.Of(
                    new(
                        "https://teams.microsoft.com/l/app/812144ca-f382-4310-8e94-cd938987cc82?tenantId=72f988bf-86f1-41af-91ab-2d7cd011db47"
                    ),
                    "K7QF29XM",
                    isOwnChat: true
                )
            ),
            ("invite-group", InviteCard.Of(null, null, isOwnChat: false)),
            ("invited", InvitedCard.Of(closed.Leader.Name, "K7QF29XM")),
            ("invited-unknown", InvitedCard.Unknown()),
            ("invited-elsewhere", InvitedCard.Elsewhere()),
        ];
    }
}
