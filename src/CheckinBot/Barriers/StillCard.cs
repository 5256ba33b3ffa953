using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;

namespace CheckinBot.Barriers;

/// <summary>
/// To the group, on the day until which it tried, or its leader held back: is it still there? Once answered, what was
/// said.
/// </summary>
internal sealed class StillCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.AskStill;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(Of(id, sprint, notice, null), "Is this still in the way?");

    public static AdaptiveCard Of(SprintId id, Sprint sprint, Notice notice, string? sentence)
    {
        var barrier = sprint.BarrierOf(notice);
        return CardFit.Of(most =>
            IsOpen(sprint, barrier, notice)
                ? Question(id, sprint, barrier, most)
                : Answer(sprint, barrier, sentence, most)
        );
    }

    private static AdaptiveCard Question(SprintId id, Sprint sprint, Barrier barrier, int most) =>
        CardParts.Card(
            "Is this still in the way?",
            [
                CardParts.Heading("Is this still in the way?"),
                CardParts.Quoted(PlainText.Excerpt(barrier.Words.Text, most)),
                CardParts.Written(Why(sprint, barrier)),
                CardParts.QuietlyWritten(
                    $"{BarrierLabels.Facts(sprint, barrier)} {BarrierLabels.Age(sprint, barrier)}"
                ),
                CardParts.Buttons(
                    CardParts.Button("Yes, still there", Verbs.StillThere, CardParts.Ids(id, barrier.Id)),
                    ClearedButton.Of(id, barrier, "No, it's gone")
                ),
                CardParts.WhoSees("your group. One answer is enough, from anybody."),
            ]
        );

    private static string Why(Sprint sprint, Barrier barrier) =>
        barrier.State == BarrierState.HeldBack
            ? $"{Phrases.First(Names.LeaderOf(sprint, barrier))} trusted you to try first, and hears of "
                + "it again only if you say yes."
            : $"You wanted to try first until now. {Phrases.First(Names.LeaderOf(sprint, barrier))} hears "
                + "of it only if you say yes.";

    private static AdaptiveCard Answer(Sprint sprint, Barrier barrier, string? sentence, int most)
    {
        var heading = barrier.State == BarrierState.Cleared ? "It is gone" : "Still in the way";
        return CardParts.Card(
            heading,
            [
                CardParts.Heading(heading),
                sentence is null ? null : CardParts.Written(sentence),
                CardParts.Quoted(PlainText.Excerpt(barrier.Words.Text, most)),
                CardParts.Written($"{BarrierLabels.State(sprint, barrier)}. The barrier's own card is further up."),
                CardParts.WhoSees("your group."),
            ]
        );
    }

    // Asked again later, there is a newer question: this one was answered.
    private static bool IsOpen(Sprint sprint, Barrier barrier, Notice notice) =>
        barrier.IsAsked
        && !sprint.Outbox.Values.Any(other =>
            other.Notice.Kind == NoticeKind.AskStill
            && other.Notice.Barrier == barrier.Id
            && other.Notice.Id != notice.Id
            && other.Since > sprint.Outbox.GetValueOrDefault(notice.Id)?.Since
        );
}
