using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Records;

/// <summary>Changes one record with one press, whichever kind it is, and shows the list as it stands then.</summary>
internal sealed class RecordChanges(LeaderLogAccess books, OwnRecords records)
{
    public static readonly Reply NotYours = Reply.Say("This touch is not in your records, so nothing was changed.");

    public async Task<Reply> ChangeAsync(
        CardCall call,
        Func<Touch, LeaderCommand> own,
        Func<TouchMark, TouchMark> made,
        string sentence,
        CancellationToken cancellationToken
    )
    {
        if (!OwnChat.Is(call.Caller))
        {
            return OwnChat.Refused;
        }

        var book = await records.ReadAsync(call.Caller, cancellationToken);
        if (Command(call, book, own, made) is not { } command)
        {
            return NotYours;
        }

        var answered = await books.ExecuteAsync(call.Caller, command);
        return answered.Decision.Refusal is { } refusal
            ? Reply.Refuse(refusal)
            : Reply.Show(RecordsCard.Of(book.After(answered.Aggregate), RecordView.Of(call.Data), sentence), sentence);
    }

    // A press that comes twice finds it removed by the first, and is answered the same.
    private static LeaderCommand? Command(
        CardCall call,
        RecordBook book,
        Func<Touch, LeaderCommand> own,
        Func<TouchMark, TouchMark> made
    )
    {
        if (book.Leader.TouchOrNull(call.Data.Touch) is { } touch)
        {
            return own(touch);
        }

        if (book.Made(call.Data.Touch.Value))
        {
            return new MarkTouch(
                call.Command,
                call.Now,
                call.Caller.Chat.Tenant,
                call.Caller.Who,
                call.Data.Touch.Value,
                made(book.Leader.Marks.GetValueOrDefault(call.Data.Touch.Value, TouchMark.None))
            );
        }

        return null;
    }
}
