using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Records;

/// <summary>
/// What a group agreed on anew, as far as its leader sees it: the focus, the last day, what they see, and who supports
/// the group. The rest only where the group shares everything. Nobody is named who said so.
/// </summary>
internal static class AgreedRows
{
    public static IEnumerable<ExportRow> Of(Sprint sprint) =>
        from change in sprint.Changes
        where IsTheLeaders(change.Part) || sprint.Plan.Digest == DigestHolds.Everything
        select new ExportRow(
            "Agreed anew",
            Schedule.DayOf(sprint.Plan, change.At),
            sprint.Plan.Focus,
            AgreementLabels.Of(change.Part)
        )
        {
            Text = AgreementLabels.Value(sprint, change.After, change.Part),
            Note = $"Before: {AgreementLabels.Value(sprint, change.Before, change.Part)}",
        };

    private static bool IsTheLeaders(AgreementPart part) =>
        part switch
        {
            AgreementPart.Focus
            or AgreementPart.LastDay
            or AgreementPart.Digest
            or AgreementPart.Leader
            or AgreementPart.Deputy => true,
            AgreementPart.Evidence
            or AgreementPart.Rhythm
            or AgreementPart.Holidays
            or AgreementPart.Sharing
            or AgreementPart.Questions => false,
            _ => throw new ArgumentOutOfRangeException(
                nameof(part),
                part,
                "Nobody said whether a leader sees this part."
            ),
        };
}
