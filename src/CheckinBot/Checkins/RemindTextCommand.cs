using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;

namespace CheckinBot.Checkins;

/// <summary>
/// "remind me": where, in one tap. The card is everybody's and shows nobody's choice; what somebody picks only they are
/// told.
/// </summary>
internal sealed class RemindTextCommand(SprintAccess groups) : ITextCommand
{
    private const string Summary = "How shall I remind you?";

    public IReadOnlyList<string> Words { get; } = ["remind me"];

    public IReadOnlyList<string> Also { get; } = ["reminders", "remind"];

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return new(RemindCard.Elsewhere(), Summary);
        }

        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        return new(
            !sprint.IsStarted ? NoSprintCard.Of("Reminders belong to a group's sprint.") : RemindCard.Of(id),
            Summary
        );
    }
}

/// <summary>How to be reminded: three taps, and no box.</summary>
internal static class RemindCard
{
    public const string Choose = "remind.choose";

    public static AdaptiveCard Of(SprintId id) =>
        CardParts.Card(
            "How shall I remind you of a check-in?",
            [
                CardParts.Heading("How shall I remind you?"),
                CardParts.Line(
                    "A check-in that is still open is brought to mind once. Each of you chooses alone; "
                        + "nobody reads what you choose, your leader neither."
                ),
                CardParts.Buttons(
                    Button(id, "With the group", Reminders.InGroup),
                    Button(id, "In my own chat", Reminders.OwnChat),
                    Button(id, "Not at all", Reminders.None)
                ),
                CardParts.WhoSees("your group. What somebody picks, nobody."),
            ]
        );

    public static AdaptiveCard Elsewhere() =>
        CardParts.Card(
            "Write it in your group's chat.",
            [
                CardParts.Heading("Reminders are chosen for each sprint"),
                CardParts.Line(
                    "Write \"@CheckinBot remind me\" in your group's chat. What you pick there nobody else reads."
                ),
                CardParts.WhoSees("only you."),
            ]
        );

    private static AdaptiveExecuteAction Button(SprintId id, string title, Reminders reminders) =>
        CardParts.Tap(title, Choose, CardParts.Ids(id).With(CardFields.Remind, Choices<Reminders>.Write(reminders)));
}

/// <summary>One of the three. In somebody's own chat only where the bot can reach them.</summary>
internal sealed class RemindAction(SprintAccess groups, PersonChats people) : ICardAction
{
    public string Verb => RemindCard.Choose;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Data.Choice<Reminders>(CardFields.Remind).Value is not { } chosen)
        {
            return Reply.Unknown;
        }

        if (
            chosen == Reminders.OwnChat
            && await people.KnownAsync(call.Caller.Chat.Tenant, call.Caller.Id, cancellationToken) is null
        )
        {
            return Reply.Say(
                "I cannot reach you there yet: please write me a line in your own chat with me, and "
                    + "pick this again. Nothing was changed."
            );
        }

        var answered = await groups.ExecuteAsync(
            call,
            new ChooseReminders(call.Command, call.Now, call.Caller.Id, chosen),
            cancellationToken
        );
        return answered.Decision.Refusal is { } refusal ? Reply.Refuse(refusal) : Reply.Say(Said(chosen));
    }

    private static string Said(Reminders chosen) =>
        chosen switch
        {
            Reminders.OwnChat => "I remind you in your own chat from now on. Only you know.",
            Reminders.None => "No reminder waits for you any more. Only you know.",
            Reminders.InGroup => "You are reminded with the group, where nobody is named.",
        };
}

/// <summary>To a member who chose so, in their own chat: their group's check-in is still open.</summary>
internal sealed class OwnReminderCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.RemindOwn;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(Of(sprint, sprint.RoundOf(notice)), "Your group's check-in is still open");

    private static AdaptiveCard Of(Sprint sprint, Round round) =>
        CardParts.Card(
            "Your group's check-in is still open.",
            [
                CardParts.Heading("Your group's check-in is still open"),
                CardParts.Written(sprint.Plan.Focus),
                CardParts.Line(
                    $"Until {Phrases.At(sprint.Plan, round.ClosesAt)}, in your group's chat. If you "
                        + "have two minutes, good; if not, that is fine too."
                ),
                CardParts.WhoSees(
                    "only you. You asked to be reminded here: \"remind me\" in your group's chat changes it."
                ),
            ]
        );
}
