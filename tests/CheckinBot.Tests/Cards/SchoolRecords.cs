using CheckinBot.Domain;
using CheckinBot.Records;

namespace CheckinBot.Tests.Cards;

/// <summary>
/// A leader's records as the domain tells them: what they did about a barrier in the bot, and a dozen touches they
/// wrote down over four months.
/// </summary>
internal static class SchoolRecords
{
    public static RecordBook Of(SchoolTexts texts, SchoolSprint sprint)
    {
        sprint.Ask().CheckIn(0).Raise(Help.Ear).Heard().Acknowledge();
        sprint.Run(new Encourage(sprint.Next, sprint.Now, sprint.Leader.Id, sprint.Barrier.Id, texts.Note));
        sprint.Run(new GiveThanks(sprint.Next, sprint.Now, sprint.Leader.Id, 1, sprint.People[0].Id));
        return new(sprint.Leader.Id, Log(texts, sprint), [new(SchoolSprint.Id, sprint.State)]);
    }

    public static Leader Log(SchoolTexts texts, SchoolSprint sprint, int touches = 12)
    {
        var leader = Enumerable
            .Range(0, touches)
            .Aggregate(Leader.None, (log, place) =>
                Run(
                    log,
                    new LogTouch(
                        sprint.Next,
                        sprint.Now,
                        "school",
                        sprint.Leader,
                        new($"t{place}"),
                        Facts(texts, place)
                    )
                )
            );
        var last = Facts(texts, touches - 1);
        return Run(
            leader,
            new ChangeTouch(
                sprint.Next,
                sprint.Now,
                "school",
                sprint.Leader,
                new($"t{touches - 1}"),
                last with
                {
                    About = texts.Answer(0).Done,
                    TurnedOut = TurnedOut.Worked,
                }
            )
        );
    }

    public static Leader Run(Leader leader, Command command)
    {
        var decision = LeaderDecisions.Command(leader, command);
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(leader, (state, happened) =>
            LeaderProjection.Apply(state, new(state.Sequence + 1, command.Now, command.Id, happened))
        );
    }

    private static TouchFacts Facts(SchoolTexts texts, int place) =>
        new(
            texts.Name(place % 5)[..Math.Min(texts.Name(place % 5).Length, Limits.With)],
            place % 3 == 0 ? null : SchoolSprint.Id,
            (How)(place % 5),
            texts.Answer(place % 5).Done,
            (Tone)(place % 3),
            (TurnedOut)(place % 3),
            Bookmarked: place % 5 == 1,
            new LocalDate(2026, 11, 22).PlusDays(-9 * place)
        );
}
