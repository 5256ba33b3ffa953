using CheckinBot.Privacy;

namespace CheckinBot.Tests.Cards;

internal static partial class AllCards
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> OfForgetting(SchoolTexts texts) =>
        [
            ("forget", ForgetCard.Of(new(2, 12, 2, 1, 0, 0, []))),
            ("forget-leader", ForgetCard.Of(new(9, 0, 0, 0, 120, 4, [.. Enumerable.Repeat(texts.Focus, 9)]))),
            ("forget-nothing", ForgetCard.Of(new(0, 0, 0, 0, 0, 0, []))),
            ("forget-elsewhere", ForgetCard.Elsewhere()),
            ("forgotten", ForgetCard.UnderWay()),
        ];
}
