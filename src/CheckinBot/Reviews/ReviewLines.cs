using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Reviews;

/// <summary>What members wrote when they looked back, as a list without names.</summary>
internal static class ReviewLines
{
    public static IReadOnlyList<string> Learned(this Review review) =>
        [.. review.InOrder.Select(one => one.Answer.Learned).Where(text => text.Length > 0)];

    public static IReadOnlyList<string> Saw(this Review review) =>
        [.. review.InOrder.Select(one => one.Answer.Seen).Where(text => text.Length > 0)];

    public static IEnumerable<AdaptiveElement> Of(string heading, IReadOnlyList<string> lines, int most, int number)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        return
        [
            CardParts.Subheading(heading),
            .. lines.Take(number).Select(line => CardParts.Written("• " + PlainText.Excerpt(line, most))),
            .. CardParts.More(lines.Count, number),
        ];
    }
}
