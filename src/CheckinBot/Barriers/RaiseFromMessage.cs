using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Teams.Text;

namespace CheckinBot.Barriers;

/// <summary>
/// "Raise as a barrier", in the menu of a chat message: the form in a dialog, with the message's text and a link to it.
/// </summary>
internal sealed class RaiseFromMessage(SprintAccess groups, OtherGroups others) : IMessageAction
{
    private static readonly Dialog NoSprint = Dialog.Say(
        "There is no sprint in this chat. Barriers are raised in the chat of a group that has one."
    );
    private static readonly Dialog NotTheirs = Dialog.Say(
        "This belongs to a group that you are not in, so nothing was changed."
    );

    public string Command => "raiseBarrier";

    public async Task<Dialog> OpenAsync(MessageCall call, CancellationToken cancellationToken)
    {
        var (id, newest) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        if (!newest.IsStarted)
        {
            return NoSprint;
        }

        if (await groups.ReadAsync(call.OnCardOf(id), cancellationToken) is not { } sprint)
        {
            return NotTheirs;
        }

        return Show(id, sprint, call.Now, Begun(sprint, call), null);
    }

    // The sprint may have ended, and another begun, while the dialog was open: it is the group's newest all the same.
    public async Task<Dialog> SubmitAsync(MessageCall call, CancellationToken cancellationToken)
    {
        var (id, newest) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        if (!newest.IsStarted)
        {
            return NoSprint;
        }

        var draft = BarrierDraft.Of(call.Data) with { Link = call.Link };
        var pressed = call.OnCardOf(id);
        if (draft.Missing is { } missing)
        {
            return await groups.ReadAsync(pressed, cancellationToken) is { } sprint
                ? Show(id, sprint, call.Now, draft, missing)
                : NotTheirs;
        }

        return After(
            id,
            call.Now,
            draft,
            await groups.ExecuteAsync(
                pressed,
                draft.Command(pressed, Source(call)) with
                {
                    Known = await others.KnownAsync(pressed, draft.Kind, cancellationToken),
                },
                cancellationToken
            )
        );
    }

    private static Dialog After(SprintId id, Instant now, BarrierDraft draft, CommandResult<Sprint> answered) =>
        answered.Decision.Refusal switch
        {
            null => Dialog.Say("Thank you for saying it. It is kept, and has a card of its own in your group's chat."),
            { Kind: RefusalKind.Unclear } unclear => Show(id, answered.Aggregate, now, draft, unclear.Sentence),
            var refusal => Dialog.Say(refusal.Sentence),
        };

    private static string Source(MessageCall call) =>
        call.MessageId.Length > 0 ? $"message:{call.MessageId}" : $"press:{call.Command}";

    private static Dialog Show(SprintId id, Sprint sprint, Instant now, BarrierDraft draft, string? problem) =>
        Dialog.Show(BarrierForm.InDialog(id, sprint, now, draft, problem));

    private static BarrierDraft Begun(Sprint sprint, MessageCall call) =>
        BarrierDraft.Of(sprint, call.Now) with
        {
            What = PlainText.Excerpt(call.Text, Limits.Barrier),
            Link = call.Link,
        };
}
