using System.Security.Cryptography;
using System.Text;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Cards;

/// <summary>
/// Every card in every state is sent byte for byte as it is kept in <c>AsSent</c>: a change of the card library changes
/// no card, and a change of a card is read as one in the diff. Cards of a school of five stand there whole; those of
/// other sizes and texts, whose JSON runs to megabytes, by their length and SHA-256. With KEEP_CARDS=1 the tests write
/// what is sent now instead of comparing.
/// </summary>
public sealed class CardsAsSentTests
{
    private const string Digests = "digests.txt";

    private static readonly bool Keep = Environment.GetEnvironmentVariable("KEEP_CARDS") == "1";

    private static readonly string Folder = Path.Combine(
        Repository.Folder,
        "tests",
        "CheckinBot.Tests",
        "Cards",
        "AsSent"
    );

    [Fact]
    public void A_card_of_a_school_is_sent_byte_for_byte_as_it_is_kept()
    {
        var sent = AllCards
            .Of(SchoolTexts.Realistic, 5)
            .ToDictionary(one => $"{one.Name}.json", one => one.Card.ToJson());
        if (Keep)
        {
            KeepWhole(sent);
        }

        Assert.Equal(sent.Keys.Order(StringComparer.Ordinal), Kept("*.json"));
        Assert.All(sent, one => Assert.Equal(Read(one.Key), one.Value));
    }

    [Fact]
    public void A_card_of_any_size_and_of_any_texts_is_sent_byte_for_byte_as_it_is_kept()
    {
        var sent = Sets().SelectMany(set => set.Cards.Select(one => Digest(set.Name, one.Name, one.Card))).ToList();
        if (Keep)
        {
            File.WriteAllLines(Path.Combine(Folder, Digests), sent);
        }

        Assert.Empty(sent.Except(File.ReadAllLines(Path.Combine(Folder, Digests))));
    }

    private static IEnumerable<(string Name, IEnumerable<(string Name, AdaptiveCard Card)> Cards)> Sets() =>
        [
            ("unknown-leader", AllCards.Of(SchoolTexts.Realistic, 5, "your leader")),
            ("fifty", AllCards.Of(SchoolTexts.Realistic, 50)),
            ("longest", AllCards.Of(SchoolTexts.Longest, 50)),
            ("dearest", AllCards.Of(SchoolTexts.Dearest, 50)),
            ("marked", AllCards.Of(SchoolTexts.Marked, 5)),
        ];

    private static string Digest(string set, string name, AdaptiveCard card)
    {
        var json = Encoding.UTF8.GetBytes(card.ToJson());
        return $"{set}/{name} {json.Length} {Convert.ToHexStringLower(SHA256.HashData(json))}";
    }

    private static void KeepWhole(Dictionary<string, string> sent)
    {
        Directory.CreateDirectory(Folder);
        foreach (var left in Kept("*.json").Except(sent.Keys))
        {
            File.Delete(Path.Combine(Folder, left));
        }

        foreach (var (file, json) in sent)
        {
            File.WriteAllText(Path.Combine(Folder, file), json + "\n");
        }
    }

    private static IEnumerable<string> Kept(string pattern) =>
        Directory.GetFiles(Folder, pattern).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file)).TrimEnd('\n');
}
