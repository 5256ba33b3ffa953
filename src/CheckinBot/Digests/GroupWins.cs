using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Digests;

/// <summary>Shout-outs of the last rounds, without who wrote them; the leader says thank you with one tap.</summary>
internal static class GroupWins
{
    public const string Thank = "digest.thanks";

    private const int LastRounds = 3;

    public static IEnumerable<AdaptiveElement> Of(DigestGroupView told, Room room) =>
        told
            .Rounds.TakeLast(LastRounds)
            .Reverse()
            .SelectMany(round =>
                round.InOrder.Where(checkin => checkin.Answer.ShoutOut.Length > 0).Select(checkin => (round, checkin))
            )
            .Take(room.Wins)
            .SelectMany(one => One(told, one.round, one.checkin, room));

    private static IEnumerable<AdaptiveElement> One(DigestGroupView told, Round round, Checkin checkin, Room room) =>
        [
            CardParts.Labelled("Worth celebrating", PlainText.Excerpt(checkin.Answer.ShoutOut, room.Text)),
            .. Thanked(told, round, checkin) is { } said ? [said] : Array.Empty<AdaptiveElement>(),
        ];

    private static AdaptiveElement? Thanked(DigestGroupView told, Round round, Checkin checkin)
    {
        if (told.Sprint.Thanks.Any(thanks => thanks.Round == round.Number && thanks.Member == checkin.Member))
        {
            return CardParts.QuietlyWritten(
                told.By is null ? $"{Phrases.First(Names.Leader(told.Sprint))} said thank you." : "You said thank you."
            );
        }

        if (told.By is null)
        {
            return null;
        }

        return CardParts.Buttons(CardParts.Button("Say thank you", Thank, Ids(told, round, checkin)));
    }

    private static ButtonData Ids(DigestGroupView told, Round round, Checkin checkin)
    {
        var data = CardParts.Ids(told.Id, round.Number);
        data[CardFields.Member] = checkin.Member.Value;
        return data;
    }
}
