using CheckinBot.Teams.Text;

namespace CheckinBot.Cards;

/// <summary>
/// What somebody wrote behind a word that could take nothing just then: shown back, so that it can be used elsewhere.
/// </summary>
internal static class NotKept
{
    private const int Most = 1000;

    public static IEnumerable<AdaptiveElement> Of(string said) =>
        said.Length == 0
            ? []
            : [CardParts.Line("What you wrote is not kept here:"), CardParts.Quoted(PlainText.Excerpt(said, Most))];
}
