using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Digests;

/// <summary>One group's part of a digest: the same, but for what can be pressed, to its leader and to itself.</summary>
internal static class GroupPart
{
    public static IEnumerable<AdaptiveElement> InFull(DigestGroupView told, Room room, int? number = null) =>
        [
            Title(told, room, number),
            .. WhatIsNew(told, room),
            .. told.HoldsPulse ? Apart(GroupPulse.Of(told, room)) : [],
            .. told.HoldsPulse ? Apart(GroupWins.Of(told, room)) : [],
            .. Apart(GroupBarriers.Open(told, room)),
            .. Apart(GroupBarriers.Cleared(told, room)),
            .. Apart(GroupTries.Of(told, room)),
            .. Apart(GroupReview.Of(told, room)),
            .. Chose(told),
        ];

    /// <summary>
    /// Of a group that needs somebody: what is in its way; <paramref name="inShort"/>: the first of it.
    /// </summary>
    public static IEnumerable<AdaptiveElement> Needs(DigestGroupView told, Room room, int? number, bool inShort) =>
        inShort
            ? [CardParts.Labelled(Name(told, room, number), GroupBarriers.First(told, room))]
            : [Title(told, room, number), .. GroupBarriers.Open(told, room)];

    /// <summary>Of a group with nothing in its way: one line.</summary>
    public static AdaptiveElement InALine(DigestGroupView told, Room room, int? number) =>
        CardParts.Labelled(
            Name(told, room, number),
            Phrases.First(string.Join(" · ", InShort(told).Where(words => words.Length > 0)))
        );

    /// <summary>
    /// All else that a digest tells of a group, for whoever wants to read on; empty when there is nothing.
    /// </summary>
    public static IEnumerable<AdaptiveElement> Rest(DigestGroupView told, Room room, int? number)
    {
        AdaptiveElement[] rest =
        [
            .. WhatIsNew(told, room),
            .. told.HoldsPulse ? Apart(GroupPulse.Of(told, room)) : [],
            .. told.HoldsPulse ? Apart(GroupWins.Of(told, room)) : [],
            .. Apart(GroupBarriers.Cleared(told, room)),
            .. Apart(GroupTries.Of(told, room)),
            .. Apart(GroupReview.Of(told, room)),
            .. Chose(told),
        ];
        return rest.Length == 0 ? [] : [Title(told, room, number), .. rest];
    }

    // What belongs together stands together.
    private static IEnumerable<AdaptiveElement> Apart(IEnumerable<AdaptiveElement> lines)
    {
        AdaptiveElement[] all = [.. lines];
        if (all.Length > 0)
        {
            all[0].Spacing = AdaptiveSpacing.Medium;
        }

        return all;
    }

    private static string[] InShort(DigestGroupView told) =>
        [
            told.Raised.Any(barrier => barrier.IsOpen) ? "" : "nothing in the way",
            told.HoldsPulse && told.Rounds.Count > 0 ? CheckinLabels.Pulse(told.Rounds[^1]) : "",
            GroupNews.Of(told) is { Length: > 0 } news ? $"new: {news}" : "",
            GroupReview.InShort(told),
        ];

    private static AdaptiveRichTextBlock Title(DigestGroupView told, Room room, int? number) =>
        new()
        {
            Inlines =
            [
                new AdaptiveTextRun(Name(told, room, number))
                {
                    Weight = AdaptiveTextWeight.Bolder,
                    Size = AdaptiveTextSize.Medium,
                },
                new AdaptiveTextRun(told.Sprint.IsRunning ? "" : "  (over)") { IsSubtle = true },
            ],
            Separator = true,
            Spacing = AdaptiveSpacing.Large,
        };

    private static string Name(DigestGroupView told, Room room, int? number) =>
        (number is { } place ? $"{place}  " : "") + PlainText.Excerpt(told.Plan.Focus, room.Text);

    private static IEnumerable<AdaptiveElement> WhatIsNew(DigestGroupView told, Room room) =>
        [
            .. GroupNews.Of(told) is { Length: > 0 } news
                ? [CardParts.Labelled("New since the last digest", news)]
                : Array.Empty<AdaptiveElement>(),
            .. Refocused(told) is { } before
                ? [CardParts.Labelled("Their focus is a new one; before", PlainText.Excerpt(before, room.Text))]
                : Array.Empty<AdaptiveElement>(),
        ];

    // The title alone would not say which group it is.
    private static string? Refocused(DigestGroupView told) =>
        !told.IsWhole
            ? null
            : told
                .Sprint.Changes.Find(change => change.Part == AgreementPart.Focus && told.IsNew(change.At))
                ?.Before.Focus;

    // What is missing is missing because the group said so, and nobody need ask why.
    private static IEnumerable<AdaptiveElement> Chose(DigestGroupView told)
    {
        if (!told.IsWhole || told.Plan.Digest == DigestHolds.PulseAndWins)
        {
            return [];
        }

        return
        [
            CardParts.Quiet(
                told.Plan.Digest == DigestHolds.BarriersOnly
                    ? "The group chose that a digest tells of barriers only."
                    : "The group chose that a digest tells everything."
            ),
        ];
    }
}
