using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;

namespace CheckinBot.Records;

/// <summary>"Write down a touch": the form, in the place of the list.</summary>
internal sealed class LogRecordAction(OwnRecords records) : ICardAction
{
    public string Verb => RecordParts.Log;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (!OwnChat.Is(call.Caller))
        {
            return OwnChat.Refused;
        }

        var book = await records.ReadAsync(call.Caller, cancellationToken);
        var today = Today.Of(call.Caller, book, call.Now);
        return Reply.Show(
            TouchForm.Of(book, TouchDraft.Empty(today), today, null),
            "Write \"log\" to write down a touch."
        );
    }
}

/// <summary>"Find", "Bookmarks", "Older", "Newer": another part of the list.</summary>
internal sealed class FindRecordsAction(OwnRecords records) : ICardAction
{
    public string Verb => RecordParts.Find;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        OwnChat.Is(call.Caller)
            ? Reply.Show(
                RecordsCard.Of(await records.ReadAsync(call.Caller, cancellationToken), RecordView.Of(call.Data), null),
                "Write \"records\" to see your records."
            )
            : OwnChat.Refused;
}

/// <summary>"Edit": the form, filled with what it says, and what it said before.</summary>
internal sealed class EditRecordAction(OwnRecords records) : ICardAction
{
    public string Verb => RecordParts.Edit;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (!OwnChat.Is(call.Caller))
        {
            return OwnChat.Refused;
        }

        var book = await records.ReadAsync(call.Caller, cancellationToken);
        return book.Find(call.Data.Touch.Value) is { } record
            ? Reply.Show(Form(call, book, record), "Please open this in a newer version of Teams.")
            : RecordChanges.NotYours;
    }

    private static AdaptiveCard Form(CardCall call, RecordBook book, TouchRecord record) =>
        record.How is null
            ? MarkForm.Of(record, book.GroupOf(record), null, RecordView.Of(call.Data))
            : TouchForm.Edit(
                book,
                TouchDraft.Of(book.Leader.Touch(call.Data.Touch)),
                Today.Of(call.Caller, book, call.Now),
                null,
                RecordView.Of(call.Data)
            );
}

/// <summary>"Bookmark", or no longer: the button says which.</summary>
internal sealed class BookmarkRecordAction(RecordChanges changes) : ICardAction
{
    public string Verb => RecordParts.Bookmark;

    public Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        var wanted = read.Toggle(CardFields.Bookmark) ?? false;
        if (read.Problem() is { } problem)
        {
            return Task.FromResult(Reply.Say(problem));
        }

        return changes.ChangeAsync(
            call,
            touch => new ChangeTouch(
                call.Command,
                call.Now,
                call.Caller.Chat.Tenant,
                call.Caller.Who,
                touch.Id,
                touch.Facts with
                {
                    Bookmarked = wanted,
                }
            ),
            mark => mark with { Bookmarked = wanted },
            wanted ? "It is bookmarked." : "The bookmark is gone.",
            cancellationToken
        );
    }
}

/// <summary>"Remove": out of the records, tallies and export. What it said stays in the log.</summary>
internal sealed class RemoveRecordAction(RecordChanges changes) : ICardAction
{
    public string Verb => RecordParts.Remove;

    public Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        changes.ChangeAsync(
            call,
            touch => new RemoveTouch(call.Command, call.Now, call.Caller.Chat.Tenant, call.Caller.Who, touch.Id),
            mark => mark with { IsRemoved = true },
            "It is out of your records.",
            cancellationToken
        );
}
