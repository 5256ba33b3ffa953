using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;

namespace CheckinBot.Barriers;

/// <summary>To the group: one card for each barrier, kept up to date in place.</summary>
internal sealed class LivingCard : INoticeRenderer
{
    public const string Add = "barrier.add";
    public const string Tell = "barrier.tell";

    public NoticeKind Kind => NoticeKind.Living;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(Of(id, sprint, sprint.BarrierOf(notice)), "A barrier was raised");

    /// <summary><paramref name="sentence"/>: what whoever pressed just did, or null.</summary>
    public static AdaptiveCard Of(SprintId id, Sprint sprint, Barrier barrier, string? sentence = null) =>
        CardFit.Of(most =>
            CardParts.Card(
                Heading(barrier),
                [
                    CardParts.Heading(Heading(barrier)),
                    sentence is null ? null : CardParts.Written(sentence),
                    CardParts.Quoted(PlainText.Excerpt(barrier.Words.Text, most)),
                    CardParts.Labelled("Where it stands", BarrierLabels.State(sprint, barrier) + "."),
                    CardParts.QuietlyWritten(
                        $"{BarrierLabels.Facts(sprint, barrier)} "
                            + $"{BarrierLabels.Age(sprint, barrier)}{Mentions(barrier)}"
                    ),
                    .. LivingStory.Of(sprint, barrier, most),
                    .. LivingButtons.Of(id, barrier),
                    WhoSees(sprint, barrier),
                ]
            )
        );

    private static string Heading(Barrier barrier) =>
        barrier.State switch
        {
            BarrierState.Cleared => "A barrier is cleared",
            BarrierState.CarParked => "In the car park",
            BarrierState.TryingFirst => "In the way: we try first",
            BarrierState.Open or BarrierState.Acknowledged or BarrierState.HeldBack => "In the way",
        };

    private static string Mentions(Barrier barrier) =>
        barrier.Mentions.Count switch
        {
            0 => "",
            1 => " Mentioned again once.",
            var times => $" Mentioned again {times} times.",
        };

    private static AdaptiveElement WhoSees(Sprint sprint, Barrier barrier)
    {
        var told = sprint
            .Outbox.Values.Where(one =>
                one.Notice is { Kind: NoticeKind.Nudge or NoticeKind.TellDeputy } notice && notice.Barrier == barrier.Id
            )
            .OrderBy(one => one.Since)
            .ThenBy(one => one.Notice.Id.Value, StringComparer.Ordinal)
            .Select(one => one.Notice.To)
            .OfType<MemberId>()
            .Distinct()
            .Select(who => Names.Of(sprint, who))
            .ToList();
        return CardParts.WhoSees(
            told.Count == 0
                ? $"your group. {Phrases.First(Names.Leader(sprint))} hears only once you say so."
                : $"{Phrases.List(["your group", .. told])}."
        );
    }
}
