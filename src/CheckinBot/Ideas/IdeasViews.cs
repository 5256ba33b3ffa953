using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Ideas;

/// <summary>
/// What somebody sees after they did something with the options: how they stand now, whoever was first.
/// </summary>
internal static class IdeasViews
{
    public static Reply After(CardCall call, CommandResult<Sprint> answered, string sentence)
    {
        if (answered.Decision.Refusal is { } refusal)
        {
            return Reply.Refuse(refusal);
        }

        if (answered.Aggregate.BarrierOrNull(call.Data.Barrier) is { IdeaRoundOrNull: not null } barrier)
        {
            return Reply.Show(Of(call, answered.Aggregate, barrier), sentence);
        }

        return Reply.Say(sentence);
    }

    /// <summary>
    /// In place of the card that was pressed; a way back where that is the barrier's own, and a box to write in where
    /// no card that is kept up to date would take it away.
    /// </summary>
    public static AdaptiveCard Of(CardCall call, Sprint sprint, Barrier barrier) =>
        IdeasCard.Of(
            call.Data.Sprint,
            sprint,
            barrier,
            call.Caller.Id,
            returns: StandsFor(call, sprint, Notice.LivingOf(barrier.Id)),
            box: sprint.MessageAt(call.Message)?.Notice is null or { Kind: NoticeKind.Options }
        );

    /// <summary>The question that was pressed on, or null when it was another card.</summary>
    public static Notice? Question(CardCall call, Sprint sprint) =>
        sprint.MessageAt(call.Message)?.Notice is { Kind: NoticeKind.AskMove } asked
        && asked.Barrier == call.Data.Barrier
            ? asked
            : null;

    /// <summary>True when it came from a form in a message of its own; a message that the log knows is none.</summary>
    public static bool IsForm(CardCall call, Sprint sprint) =>
        call.Data.Toggle(CardFields.Form).Value is true && sprint.MessageAt(call.Message) is null;

    private static bool StandsFor(CardCall call, Sprint sprint, NoticeId notice) =>
        sprint.MessageAt(call.Message)?.Notice.Id == notice;
}
