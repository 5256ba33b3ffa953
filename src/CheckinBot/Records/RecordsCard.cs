using CheckinBot.Cards;

namespace CheckinBot.Records;

/// <summary>A leader's records: a word to find by, a page of them, and their tallies behind a button.</summary>
internal static class RecordsCard
{
    private const string Tallies = "tallies";

    /// <summary><paramref name="said"/>: what was just done, or null when the records were asked for.</summary>
    public static AdaptiveCard Of(RecordBook book, RecordView asked, string? said)
    {
        var found = asked.Of(book.Records);
        var view = asked.Within(found.Count);
        return CardFit.Of(most =>
            CardParts.Card(
                "Your records.",
                [
                    said is null ? null : CardParts.Written(said),
                    CardParts.Heading("Your records"),
                    .. book.Records.Count == 0
                        ? Nothing()
                        : [.. Search(view), .. Page(book, view, found, most), .. Counts(book, most)],
                    SetAsideLine.Of(book.SetAside),
                    CardParts.WhoSees(RecordParts.OnlyYou),
                ]
            )
        );
    }

    private static IEnumerable<AdaptiveElement> Nothing() =>
        [
            CardParts.Line(
                "Nothing stands here yet. What you do with your groups in CheckinBot comes by itself. A "
                    + "word in the corridor, a call or a meeting you can write down."
            ),
            CardParts.Buttons(CardParts.Button("Write down a touch", RecordParts.Log, main: true)),
        ];

    private static IEnumerable<AdaptiveElement> Search(RecordView view) =>
        [
            new AdaptiveTextInput
            {
                Id = CardFields.Find,
                Label = "Find by a word",
                Value = view.Find.Length == 0 ? null : view.Find,
                MaxLength = RecordView.LongestFind,
            },
            CardParts.Buttons(
                CardParts.Button("Find", RecordParts.Find, (view with { Page = 1 }).Data),
                view.BookmarkedOnly
                    ? CardParts.Button("Show all", RecordParts.Find, RecordView.Newest.Data)
                    : CardParts.Button("Bookmarks", RecordParts.Find, new RecordView("", BookmarkedOnly: true, 1).Data),
                CardParts.Button("Write down a touch", RecordParts.Log, view.Data)
            ),
        ];

    private static IEnumerable<AdaptiveElement> Page(
        RecordBook book,
        RecordView view,
        IReadOnlyList<TouchRecord> found,
        int most
    ) =>
        [
            CardParts.Subheading(Title(view, found.Count)),
            .. found
                .Skip((view.Page - 1) * RecordView.PageSize)
                .Take(RecordView.PageSize)
                .Select(record => RecordEntry.Of(record, book.GroupOf(record), view, Math.Min(most, 300))),
            .. found.Count <= RecordView.PageSize ? Array.Empty<AdaptiveElement>() : [Turn(view, found.Count)],
        ];

    // After the records, which are what somebody looks for.
    private static IEnumerable<AdaptiveElement> Counts(RecordBook book, int most) =>
        [
            CardParts.Buttons(new AdaptiveToggleVisibilityAction { Title = "Tallies", TargetElements = [Tallies] }),
            TallyCharts.Of(book, Tallies, inSight: false, most),
        ];

    private static string Title(RecordView view, int found) =>
        view switch
        {
            _ when found == 0 => view.BookmarkedOnly ? "No bookmark fits" : "Nothing fits. Try another word.",
            { Find.Length: > 0, BookmarkedOnly: true } => $"Bookmarked and found: {found}",
            { Find.Length: > 0 } => $"Found: {found}",
            { BookmarkedOnly: true } => $"Bookmarked: {found}",
            { Page: 1 } => "Newest",
            _ => "Older",
        };

    private static AdaptiveActionSet Turn(RecordView view, int found) =>
        CardParts.Buttons(
            view.Page == 1
                ? null
                : CardParts.Button("Newer", RecordParts.Find, (view with { Page = view.Page - 1 }).Data),
            view.Page * RecordView.PageSize >= found
                ? null
                : CardParts.Button("Older", RecordParts.Find, (view with { Page = view.Page + 1 }).Data)
        );
}
