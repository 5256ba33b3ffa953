using CheckinBot.Barriers;
using CheckinBot.Checkins;
using CheckinBot.Domain;

namespace CheckinBot.Tests.Cards;

/// <summary>A barrier in its group: raised in each way, followed, asked about, and on the cards of rounds.</summary>
internal static partial class AllCards
{
    private const string Link = "https://teams.microsoft.com/l/message/19%3amaths/1700000000000";
    private static readonly Instant TheDay = Instant.FromUtc(2026, 11, 26, 15, 0);

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfFollowing(Func<SchoolSprint> start)
    {
        SchoolSprint Trying() => start().Say(start().Words, Hears.TryFirst).Heard();
        return
        [
            (
                "barrier-dialog",
                BarrierForm.InDialog(
                    SchoolSprint.Id,
                    start().State,
                    start().Now,
                    BarrierDraft.Of(start().State, start().Now) with
                    {
                        What = start().Texts.Barrier,
                        Link = Link,
                    },
                    null
                )
            ),
            ("barrier-trying", Living(Trying())),
            (
                "barrier-trying-thanks",
                LivingCard.Of(SchoolSprint.Id, Trying().State, Trying().Barrier, "Thank you for saying it. It is kept.")
            ),
            (
                "barrier-as-group",
                Living(start().Say(start().Words with { AsGroup = true, Link = Link }, known: new(2, 1, 0, 1)).Heard())
            ),
            ("barrier-followed", Living(Followed(start()))),
            ("barrier-tried", Living(start().Say(start().Words).Heard().ChooseIdea().Tried())),
            (
                "barrier-cleared",
                Living(start().Say(start().Words).Heard().Later(Duration.FromDays(2)).Clear(Outcome.Lesson))
            ),
            ("barrier-reopened", Living(start().Say(start().Words).Heard().Clear().Reopen())),
            ("still", Still(Trying().Until(TheDay))),
            ("still-yes", Still(Trying().Until(TheDay).Still(0, "card:1").Heard())),
            ("still-no", Still(Trying().Until(TheDay).Clear())),
            ("still-held-back", Still(start().Say(start().Words).Heard().HoldBack().Until(TheDay))),
            ("news-unreachable-parked", Letter(new UnreachableNews(), start().Say(start().Words).Park())),
            ("news-unreachable-over", Letter(new UnreachableNews(), start().Say(start().Words).Heard())),
            .. OfRounds(start),
        ];
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfRounds(Func<SchoolSprint> start)
    {
        var many = Enumerable
            .Range(0, 7)
            .Aggregate(start(), (sprint, place) => sprint.Raise(source: $"form:{place}", end: $"{place}"))
            .Heard();
        var asGroup = start().Ask().CheckIn(0).CheckInAsGroup(2).Heard();
        return
        [
            ("checkin-standing", Shared(start().Say(start().Words).Heard().Later(Duration.FromDays(1)).Ask())),
            ("checkin-standing-many", Shared(many.Later(Duration.FromDays(1)).Ask().AllCheckIn())),
            ("checkin-as-group", Shared(asGroup)),
            (
                "checkin-own-as-group",
                CheckinCard.Own(
                    SchoolSprint.Id,
                    asGroup.State,
                    asGroup.Round,
                    asGroup.Round.Checkins[asGroup.People[2].Id]
                )
            ),
            ("summary-as-group", Summary(asGroup.Close())),
        ];
    }

    private static SchoolSprint Followed(SchoolSprint sprint) =>
        sprint
            .Say(sprint.Words, known: new(3, 2, 1, 0))
            .Heard()
            .PassOn()
            .Heard()
            .Later(Duration.FromDays(1))
            .AddTo(0)
            .AddTo(1)
            .AddTo(3)
            .Still(1, "round:2")
            .Still(1, "round:3")
            .ChooseIdea();

    private static AdaptiveCard Living(SchoolSprint sprint) =>
        LivingCard.Of(SchoolSprint.Id, sprint.State, sprint.Barrier);

    private static AdaptiveCard Still(SchoolSprint sprint) =>
        StillCard.Of(SchoolSprint.Id, sprint.State, sprint.Question, null);
}
