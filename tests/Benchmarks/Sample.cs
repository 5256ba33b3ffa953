using System.Globalization;
using CheckinBot.Domain;

namespace Benchmarks;

/// <summary>
/// A sprint of fifty people, four rounds in, everybody answered: the largest that the product is made for.
/// </summary>
internal static class Sample
{
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 9, 0);
    public static readonly SprintId Id = new("0123456789abcdef01234567-1");

    public static IReadOnlyList<StoredEvent> Log { get; } = Make();

    public static MemberId Member(int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{number:D12}"));

    public static SubmitCheckin Answer(int member, int round) =>
        new(
            new($"{member}-{round}"),
            Start,
            Member(member),
            round,
            new(Going.OnTrack, new('d', 200), "", new('t', 100), ""),
            Hears.Group,
            Urgency.Slowing,
            Help.Ear,
            new("b")
        );

    private static List<StoredEvent> Make()
    {
        var (state, log) = (Sprint.None, new List<StoredEvent>());
        Run(
            new StartSprint(
                new("start"),
                Start,
                Member(0),
                new("tenant", "chat"),
                Plan,
                [.. Enumerable.Range(0, 50).Select(n => new Person(Member(n), $"Member {n}", $"29:{n}"))]
            )
        );
        for (var round = 1; round <= 4; round++)
        {
            Run(new AskNow(new($"ask-{round}"), Start + Duration.FromDays(2 * round), Member(0)));
            foreach (var member in Enumerable.Range(0, 50))
            {
                Run(Answer(member, state.Rounds.Count));
            }

            Run(new RunDue(new($"wake-{round}"), state.OpenRound!.ClosesAt));
        }

        return state.Rounds.TrueForAll(round => round.Checkins.Count == 50)
            ? log
            : throw new InvalidOperationException("Not everybody answered every round.");

        void Run(Command command)
        {
            foreach (var happened in Decide.Command(state, command).Events)
            {
                log.Add(new(state.Sequence + 1, command.Now, command.Id, happened));
                state = SprintProjection.Apply(state, log[^1]);
            }
        }
    }

    private static SprintPlan Plan =>
        new(
            "Pupils explain",
            "Exit tickets",
            new(2026, 11, 23),
            new(2026, 12, 18),
            new([IsoDayOfWeek.Thursday], new(15, 0), "Europe/London"),
            new(Member(99), "Dana", "29:99"),
            null
        );
}
