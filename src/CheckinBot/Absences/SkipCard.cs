using CheckinBot.Cards;

namespace CheckinBot.Absences;

/// <summary>A check-in passes without somebody, in a line that names nobody.</summary>
internal static class SkipCard
{
    public const string Done =
        "That is fine: this one does not wait for you. If you change your mind, check in all the same.";

    public static AdaptiveCard Of(string sentence) =>
        CardParts.Card(sentence, [CardParts.Written(sentence), CardParts.WhoSees("everybody in this chat.")]);
}
