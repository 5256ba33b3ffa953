using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>What a round brought, for the group: what was done, learned, and who deserves thanks.</summary>
internal static class SummaryCard
{
    public static AdaptiveCard Of(Sprint sprint, Round round) => CardFit.Of(most => Of(sprint, round, most));

    private static AdaptiveCard Of(Sprint sprint, Round round, int most) => CardParts.Card(
        $"Check-in {round.Number} is closed.",
        [
            CardParts.Heading($"What check-in {round.Number} brought"),
            .. round.Checkins.IsEmpty ? Nobody(sprint) : Somebody(sprint, round, most),
            .. Barriers(sprint, round, most),
            CardParts.WhoSees($"your group. {Moments.First(sprint.Plan!.Leader.Name)} sees the counts, the shout-outs and barriers raised for them."),
        ]);

    private static IEnumerable<AdaptiveElement> Nobody(Sprint sprint) =>
    [
        CardParts.Line(Schedule.NextAsk(sprint.Plan!, sprint.CoveredUntil) is { } next
            ? $"No answers this time. Weeks like that happen; the next check-in is on {Moments.At(sprint.Plan!, next)}."
            : "No answers this time. Weeks like that happen."),
    ];

    private static IEnumerable<AdaptiveElement> Somebody(Sprint sprint, Round round, int most) =>
    [
        CardParts.Line($"{Moments.Count(round.Checkins.Count, "answer")}: {CheckinWords.Pulse(round)}"),
        .. round.InOrder.SelectMany(checkin => Said(sprint, checkin, most)),
        .. ShoutOuts(sprint, round, most),
    ];

    private static IEnumerable<AdaptiveElement> Said(Sprint sprint, Checkin checkin, int most)
    {
        var answer = checkin.Answer;
        yield return new AdaptiveRichTextBlock
        {
            Inlines = [new(sprint.NameOf(checkin.Member)) { Weight = AdaptiveTextWeight.Bolder }, new(checkin.Late ? "  came later" : "") { IsSubtle = true }],
            Spacing = AdaptiveSpacing.Medium,
        };
        yield return CardParts.Labelled("Done", PlainText.Excerpt(answer.Done, most));
        foreach (var (label, text) in new[] { ("In the way", answer.Stuck), ("Tweak", answer.Tweak) }.Where(one => one.Item2.Length > 0))
        {
            yield return CardParts.Labelled(label, PlainText.Excerpt(text, most));
        }
    }

    private static IEnumerable<AdaptiveElement> ShoutOuts(Sprint sprint, Round round, int most)
    {
        var thanks = round.InOrder.Where(checkin => checkin.Answer.ShoutOut.Length > 0).ToList();
        return thanks.Count == 0 ? [] :
            [CardParts.Subheading("Shout-outs"), .. thanks.Select(checkin => CardParts.Labelled($"{sprint.NameOf(checkin.Member)}:", PlainText.Excerpt(checkin.Answer.ShoutOut, most)))];
    }

    private static IEnumerable<AdaptiveElement> Barriers(Sprint sprint, Round round, int most)
    {
        var raised = sprint.Barriers.Where(barrier => barrier.Source == CheckinSource.Of(round.Number)).ToList();
        return raised.Count == 0 ? [] :
            [CardParts.Subheading("Barriers"), .. raised.Select(barrier => CardParts.Labelled(BarrierWording.State(sprint, barrier), PlainText.Excerpt(barrier.Words.Text, most)))];
    }
}
