using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;

namespace CheckinBot.Barriers;

/// <summary>To the group: a word from whoever supports it, as theirs. It stays as it was said.</summary>
internal sealed class EncouragedNews : INoticeRenderer
{
    private const string Heading = "A word from your leader";

    public NoticeKind Kind => NoticeKind.TellEncouraged;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice)
    {
        var words = sprint.EncouragementOf(notice);
        return new(
            CardFit.Of(most =>
                CardParts.Card(
                    Heading,
                    [
                        CardParts.Heading(Heading),
                        CardParts.Quoted(PlainText.Excerpt(words.Text, most)),
                        CardParts.QuietlyWritten($"{Names.Of(sprint, words.By)}, {Phrases.At(sprint.Plan, words.At)}"),
                        CardParts.Labelled("About", PlainText.Excerpt(sprint.Barrier(words.Barrier).Words.Text, most)),
                        CardParts.WhoSees($"your group and {Names.Of(sprint, words.By)}."),
                    ]
                )
            ),
            Heading
        );
    }
}

/// <summary>
/// To the group: whoever supports it has seen this and trusts it to try first, and when it is asked. Later it says how
/// it stands.
/// </summary>
internal sealed class HeldBackNews : INoticeRenderer
{
    private const string Heading = "Your leader trusts you to try first";

    public NoticeKind Kind => NoticeKind.TellHeldBack;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice)
    {
        var barrier = sprint.BarrierOf(notice);
        return barrier.State == BarrierState.HeldBack
            ? new(BarrierCard.News(id, sprint, barrier, Heading, Sentence(sprint, barrier)), Heading)
            : new(
                BarrierCard.News(
                    id,
                    sprint,
                    barrier,
                    "Your leader trusted you to try first",
                    $"{BarrierLabels.State(sprint, barrier)}."
                ),
                Heading
            );
    }

    private static string Sentence(Sprint sprint, Barrier barrier) =>
        barrier.AskAt is { } ask
            ? "Your leader has seen this and trusts you to try first. I ask you on "
                + $"{Phrases.At(sprint.Plan, ask)} whether it still stands; only if you say yes do they "
                + "hear of it again."
            : "Your leader has seen this and trusted you to try first. Does it still stand? I have asked further down.";
}
