using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>
/// What a group agrees on, in words. Values hold what people wrote, and names: for written text only.
/// </summary>
internal static class AgreementLabels
{
    public static string Of(AgreementPart part) =>
        part switch
        {
            AgreementPart.Focus => "We improve",
            AgreementPart.Evidence => "We look for",
            AgreementPart.Rhythm => "We check in",
            AgreementPart.LastDay => "Last day",
            AgreementPart.Holidays => "Nobody is asked",
            AgreementPart.Digest => "Our leader sees",
            AgreementPart.Sharing => "Other groups of our school",
            AgreementPart.Questions => "We ask",
            AgreementPart.Leader => "Supported by",
            AgreementPart.Deputy => "Deputy",
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No label is written for this part."),
        };

    public static string Value(Sprint sprint, SprintPlan plan, AgreementPart part) =>
        part switch
        {
            AgreementPart.Focus => plan.Focus,
            AgreementPart.Evidence => plan.Evidence,
            AgreementPart.Rhythm => $"{Rhythm(plan)}; our school days: {Days(plan.WorkingWeek().Days)}",
            AgreementPart.LastDay => Phrases.On(plan.LastDay),
            AgreementPart.Holidays => plan.Holidays.Spans.IsEmpty ? "no holiday" : SchoolDaysLabels.Of(plan.Holidays),
            AgreementPart.Digest => LeaderSees.Of(plan.Digest),
            AgreementPart.Sharing => plan.SharesMoves
                ? "learn from what we try, without names"
                : "do not learn from what we try",
            AgreementPart.Questions => string.Join(
                "; ",
                plan.Asks().All.Select((question, place) => $"{place + 1} {OwnQuestions.InShort(question)}")
            ),
            AgreementPart.Leader => Names.Of(sprint, plan.Leader.Id),
            AgreementPart.Deputy => plan.Deputy is { } deputy ? Names.Of(sprint, deputy.Id) : "nobody",
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No words are written for this part."),
        };

    public static string Rhythm(SprintPlan plan) =>
        $"{Days(plan.Rhythm.Days)} at {Phrases.Hour(plan.Rhythm.At)} ({plan.Rhythm.Zone})";

    private static string Days(IEnumerable<IsoDayOfWeek> days) => Phrases.List([.. days.Select(day => day.ToString())]);
}
