using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Teams.Text;

namespace CheckinBot.Records;

/// <summary>
/// Which of the records are in sight. Travels on the card as the input <c>find</c> and as <c>show</c>: <c>2</c>, or
/// <c>bookmarked2</c>.
/// </summary>
internal sealed record RecordView(string Find, bool BookmarkedOnly, int Page)
{
    public const int PageSize = 8;

    public const int LongestFind = 100;

    private const string Bookmarked = "bookmarked";

    public static RecordView Newest { get; } = new("", BookmarkedOnly: false, 1);

    public static RecordView Of(CardData data)
    {
        var show = data.Raw(CardFields.Show);
        var only = show.StartsWith(Bookmarked, StringComparison.Ordinal);
        var page = PageOf(only ? show[Bookmarked.Length..] : show);
        return new(PlainText.Excerpt(data.Words(CardFields.Find), LongestFind), only, Math.Max(1, page));
    }

    private static int PageOf(string shown) =>
        int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    public string Show => string.Create(CultureInfo.InvariantCulture, $"{(BookmarkedOnly ? Bookmarked : "")}{Page}");

    public ButtonData Data => new() { [CardFields.Show] = Show };

    public IReadOnlyList<TouchRecord> Of(IReadOnlyList<TouchRecord> records) =>
        [.. records.Where(record => (!BookmarkedOnly || record.Bookmarked) && record.Has(Find))];

    /// <summary>The same, on a page that there is.</summary>
    public RecordView Within(int records) =>
        this with
        {
            Page = Math.Clamp(Page, 1, Math.Max(1, (records + PageSize - 1) / PageSize)),
        };
}
