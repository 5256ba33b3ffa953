using CheckinBot.Digests;
using CheckinBot.Domain;

namespace CheckinBot.Tests.Cards;

internal static partial class AllCards
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> OfDigest(Func<SchoolSprint> start)
    {
        var busy = SchoolDigests.Busy(start());
        var (first, calm) = (busy.Told(), start().Ask().CheckIn(0).CheckIn(1));
        return
        [
            (
                "digest",
                DigestCard.ForLeader(
                    SchoolDigests.Leader(busy),
                    [busy.Told(since: true), SchoolDigests.Other(busy), calm.Told(busy.Now)]
                )
            ),
            (
                "digest-more",
                Unfolded.Of(
                    DigestCard.ForLeader(
                        SchoolDigests.Leader(busy),
                        [busy.Told(since: true), SchoolDigests.Other(busy), calm.Told(busy.Now)]
                    )
                )
            ),
            ("digest-first", DigestCard.ForLeader(Domain.Leader.None, [first])),
            ("digest-none", DigestCard.ForLeader(Domain.Leader.None, [])),
            (
                "digest-many",
                DigestCard.ForLeader(SchoolDigests.Leader(busy), Enumerable.Repeat(busy.Told(since: true), 200))
            ),
            ("digest-deputy", DigestCard.ForLeader(Domain.Leader.None, [SchoolDigests.ForDeputy(busy)])),
            ("digest-group", DigestCard.ForGroup(busy.Own())),
            ("digest-barriers-only", DigestCard.ForGroup(busy.Own(DigestHolds.BarriersOnly))),
            ("digest-everything", DigestCard.ForGroup(busy.Own(DigestHolds.Everything))),
            ("digest-questions", DigestCard.ForGroup(start().AskOwn().Ask().AllCheckInOwn().Close().Own())),
            ("checkin-elsewhere", Checkins.NothingOpenCard.Elsewhere()),
            ("spread", SpreadCard.Of(Months(8, 12, 23), 0)),
            ("spread-few", SpreadCard.Of([], 1)),
            ("spread-elsewhere", SpreadCard.Elsewhere()),
            .. OfWhatTheLeaderSees(busy),
            .. OfSettings(),
        ];
    }

    private static SpreadMonth[] Months(params int[] people) =>
        [
            .. people.Select(
                (count, place) => new SpreadMonth(new YearMonth(2026, 9 + place), 2 + place, 2 + place, count, place)
            ),
        ];

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfWhatTheLeaderSees(SchoolSprint busy) =>
        [
            ("leader-sees", SeenCard.Of(busy.Own())),
            ("leader-sees-elsewhere", SeenCard.Elsewhere()),
            (
                "thanks",
                new ThanksCard()
                    .Render(SchoolSprint.Id, busy.State, new(new("thanks"), NoticeKind.TellThanks, Number: 0))
                    .Card
            ),
        ];

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfSettings()
    {
        var weekly = SettingsDraft.Of(
            new LeaderSettings(
                DigestRhythm.Weekly,
                IsoDayOfWeek.Friday,
                new(14, 0),
                "Europe/London",
                new(2026, 11, 27),
                true
            ),
            null
        );
        return
        [
            ("settings", SettingsCard.Of(SettingsDraft.Of(LeaderSettings.Default, "Europe/London"))),
            ("settings-saved", SettingsCard.Of(weekly, saved: "Saved. Your next digest comes on Fri 27 Nov at 14:00.")),
            (
                "settings-problem",
                SettingsCard.Of(
                    weekly with
                    {
                        Zone = "London",
                    },
                    "\"London\" is not a time zone that is known here. Use a name like Europe/London."
                )
            ),
            ("settings-elsewhere", SettingsCard.Elsewhere()),
        ];
    }
}
