using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Absences;

/// <summary>
/// To the group, before it matters: its leader is away, and who hears of a barrier meanwhile, or honestly that nobody
/// does; or that they are back.
/// </summary>
internal sealed class AwayNews : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.TellAway;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        sprint.Absences.GetValueOrDefault(sprint.Plan.Leader.Id) is { } absence
        && absence.Until >= Schedule.DayOf(sprint.Plan, sprint.At)
            ? new(Away(id, sprint, absence), "Your leader is away")
            : new(Back(sprint), "Your leader is there");

    private static AdaptiveCard Away(SprintId id, Sprint sprint, Absence absence) =>
        CardParts.Card(
            "Your leader is away.",
            [
                CardParts.Heading("Your leader is away"),
                CardParts.Written(
                    $"{Phrases.First(Names.Leader(sprint))} is away "
                        + $"{AwayLine.Days(absence, Schedule.DayOf(sprint.Plan, sprint.At))}, and back "
                        + $"on {Phrases.On(AwayLine.Returns(sprint, absence))}."
                ),
                absence.Reason.Length == 0 ? null : CardParts.Quoted(absence.Reason),
                CardParts.Written(Meanwhile(sprint, absence)),
                StandsIn(sprint, absence)
                    ? null
                    : CardParts.Buttons(CardParts.Tap("Name a deputy", Verbs.ChooseSupport, CardParts.Ids(id))),
                CardParts.WhoSees("your group."),
            ]
        );

    private static AdaptiveCard Back(Sprint sprint) =>
        CardParts.Card(
            "Your leader is there.",
            [
                CardParts.Written($"{Phrases.First(Names.Leader(sprint))} is there for you again."),
                CardParts.WhoSees("your group."),
            ]
        );

    private static bool StandsIn(Sprint sprint, Absence absence) =>
        sprint.Plan.Deputy is { } deputy
        && new DateInterval(absence.From, absence.Until).Any(day => !sprint.IsAway(deputy.Id, day));

    private static string Meanwhile(Sprint sprint, Absence absence) =>
        (sprint.Plan.Deputy, StandsIn(sprint, absence)) switch
        {
            ({ } deputy, true) => $"What you raise in that time goes to {Names.Of(sprint, deputy.Id)}, the deputy, at "
                + $"once; {Names.Leader(sprint)} reads it afterwards.",
            ({ } deputy, false) =>
                $"{Phrases.First(Names.Of(sprint, deputy.Id))}, the deputy, is away as well: {Waits(sprint, absence)}",
            _ => $"There is no deputy: {Waits(sprint, absence)}",
        };

    private static string Waits(Sprint sprint, Absence absence) =>
        $"what you raise in that time waits until {Phrases.On(Returns(sprint, absence))}. If that is "
        + "too long for you, name a deputy, who hears at once.";

    private static LocalDate Returns(Sprint sprint, Absence absence) => AwayLine.Returns(sprint, absence);
}
