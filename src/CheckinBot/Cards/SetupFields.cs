using System.Collections.Immutable;

namespace CheckinBot.Cards;

/// <summary>
/// The boxes of the set-up, but for the group's questions: what the cards around it carry there and back.
/// </summary>
internal static class SetupFields
{
    public static readonly ImmutableArray<string> All =
    [
        CardFields.Focus,
        CardFields.Evidence,
        CardFields.FirstDay,
        CardFields.LastDay,
        CardFields.Days,
        CardFields.Week,
        CardFields.Hour,
        CardFields.Zone,
        CardFields.Leader,
        CardFields.HolidayFrom,
        CardFields.HolidayTo,
        CardFields.Holidays,
        CardFields.Deputy,
        CardFields.DigestHolds,
        CardFields.SharesMoves,
    ];
}
