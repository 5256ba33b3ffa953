using CheckinBot.Cards;
using CheckinBot.Cards.Teams;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Ideas;

/// <summary>
/// To the group, on the day, for whoever tries an idea: how did it go? Once they said it, the same card says it.
/// </summary>
internal sealed class AskTrialCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.AskMove;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(Of(id, sprint, notice), "How did it go?");

    public static AdaptiveCard Of(SprintId id, Sprint sprint, Notice notice) =>
        CardFit.Of(most =>
        {
            var seen = new IdeasSeen(id, sprint, sprint.BarrierOf(notice), null, most);
            if (Told(seen, notice) is { } move)
            {
                return Said(seen, move);
            }

            if (
                seen.Options.ChosenOrNull is { IsAsked: true } chosen
                && chosen.Idea == notice.Number
                && IsNewest(sprint, notice)
            )
            {
                return Asks(seen, chosen);
            }

            return Past(seen, notice);
        });

    private static AdaptiveCard Asks(IdeasSeen seen, Chosen chosen)
    {
        var card = CardParts.Card(
            "Somebody of your group tried an idea. Please open this in a newer version of Teams.",
            [
                CardParts.Heading("How did it go?"),
                CardParts.Written(
                    $"{seen.Name(chosen.Tries)}, your group chose this idea and you were going to try it:"
                ),
                CardParts.Quoted(seen.Cut(seen.Options.Idea(chosen.Idea).Text)),
                Mentioned(seen, chosen, out var mention),
                .. TrialForm.Of(seen, chosen.Idea, required: true),
                CardParts.WhoSees(
                    TrialIndexReaders.Of(seen)
                        + (
                            seen.Sprint.Plan.SharesMoves
                                ? " Without names, groups of your school that share as you do."
                                : ""
                        )
                ),
            ]
        );
        mention?.StandsIn(card);
        return card;
    }

    // A mention stands in a text that is read as markdown, so it never holds a name: Teams notifies by the id.
    private static AdaptiveTextBlock Mentioned(IdeasSeen seen, Chosen chosen, out TeamsCardMention? mention)
    {
        var tries = seen.Sprint.Members.Contains(chosen.Tries) ? seen.Sprint.PersonOf(chosen.Tries) : null;
        mention = tries is null ? null : MentionOf(tries);
        return CardParts.Line(
            mention is null
                ? "They have left the group meanwhile: whoever knows may say how it went."
                : $"{mention.Text} know best. I ask only this once, and whatever came of it, your group knows more now."
        );
    }

    private static TeamsCardMention MentionOf(Person tries) =>
        new(tries.TeamsId.Length > 0 ? tries.TeamsId : tries.Id.Value, "You");

    private static AdaptiveCard Said(IdeasSeen seen, Trial move) =>
        CardParts.Card(
            "Somebody of your group said how it went.",
            [
                CardParts.Heading(TrialOutcomeLabels.Result(move.Result)),
                CardParts.Quoted(seen.Cut(move.Tried)),
                CardParts.Written($"{seen.Name(move.By)}, {Phrases.At(seen.Sprint.Plan, move.At)}."),
                move.Learned.Length == 0 ? null : CardParts.Labelled("What you learned", seen.Cut(move.Learned)),
                .. Next(seen, move),
                CardParts.WhoSees(
                    TrialIndexReaders.Of(seen)
                        + (
                            seen.Sprint.Plan.SharesMoves
                                ? " Without names, groups of your school that share as you do."
                                : ""
                        )
                ),
            ]
        );

    private static IEnumerable<AdaptiveElement> Next(IdeasSeen seen, Trial move) =>
        (seen.Barrier.State, move.Result) switch
        {
            (BarrierState.Cleared, _) => [CardParts.Line("The barrier is cleared meanwhile.")],
            (_, TrialOutcome.Worked) =>
            [
                CardParts.Line("Is it gone?"),
                CardParts.Buttons(ClearedButton.Of(seen.Id, seen.Barrier)),
            ],
            _ =>
            [
                CardParts.Line("That is a lesson, and now it is your whole group's. Which idea comes next?"),
                CardParts.Buttons(TryingParts.More(seen, "To the other ideas")),
            ],
        };

    private static AdaptiveCard Past(IdeasSeen seen, Notice notice) =>
        CardParts.Card(
            "This question is over.",
            [
                CardParts.Heading("This question is over"),
                CardParts.Quoted(seen.Cut(seen.Options.IdeaOrNull(notice.Number ?? 0)?.Text ?? "")),
                CardParts.Line(
                    seen.Barrier.State == BarrierState.Cleared
                        ? "The barrier is cleared meanwhile, so nobody needs to answer."
                        : "Your group has moved on meanwhile."
                ),
                CardParts.WhoSees("your group."),
            ]
        );

    // An idea may be tried twice: what was said after this question came, and before the next, answers it.
    private static Trial? Told(IdeasSeen seen, Notice notice)
    {
        var asked = AskedAt(seen.Sprint, notice);
        var next = Questions(seen.Sprint, notice)
            .Where(one => one.Since > asked)
            .Select(one => one.Since)
            .DefaultIfEmpty(Instant.MaxValue)
            .Min();
        return seen.Sprint.Moves.Find(move =>
            move.Barrier == notice.Barrier && move.Idea == notice.Number && move.At >= asked && move.At < next
        );
    }

    private static bool IsNewest(Sprint sprint, Notice notice) =>
        Questions(sprint, notice).All(one => one.Since <= AskedAt(sprint, notice));

    private static Instant AskedAt(Sprint sprint, Notice notice) =>
        sprint.Outbox.GetValueOrDefault(notice.Id)?.Since ?? Instant.MinValue;

    private static IEnumerable<OutboxMessage> Questions(Sprint sprint, Notice notice) =>
        sprint.Outbox.Values.Where(one =>
            one.Notice.Kind == NoticeKind.AskMove && one.Notice.Barrier == notice.Barrier && one.Notice.Id != notice.Id
        );
}
