using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.Records;

/// <summary>
/// "Keep it": a new touch, a changed one, or a note about one that logged itself. What was typed is never lost.
/// </summary>
internal sealed class SaveRecordAction(LeaderLogAccess books, OwnRecords records) : ICardAction
{
    public string Verb => RecordParts.Save;

    public Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (!OwnChat.Is(call.Caller))
        {
            return Task.FromResult(OwnChat.Refused);
        }

        if (RecordList.IsMade(call.Data.Touch.Value))
        {
            return MarkAsync(call, cancellationToken);
        }

        return KeepAsync(call, cancellationToken);
    }

    private async Task<Reply> KeepAsync(CardCall call, CancellationToken cancellationToken)
    {
        var book = RecordBook.Empty(call.Caller.Id);
        try
        {
            book = await records.ReadAsync(call.Caller, cancellationToken);
            var (draft, today) = Typed(call, book);
            return draft.Problem(book, today) is { } problem
                ? Again(call, book, problem)
                : await KeepAsync(call, book, draft);
        }
        catch (StoreUnavailableException)
        {
            return Again(call, book, Reply.NotSaved.Sentence) with { Saved = false };
        }
    }

    private async Task<Reply> KeepAsync(CardCall call, RecordBook book, TouchDraft draft)
    {
        var id = new TouchId(draft.Touch);
        var (tenant, who) = (call.Caller.Chat.Tenant, call.Caller.Who);
        var answered = await books.ExecuteAsync(
            call.Caller,
            book.Leader.TouchOrNull(id) is null
                ? new LogTouch(call.Command, call.Now, tenant, who, id, draft.Facts)
                : new ChangeTouch(call.Command, call.Now, tenant, who, id, draft.Facts)
        );
        return answered.Decision.Refusal is { } refusal
            ? Again(call, book, refusal.Sentence)
            : Listed(call, book.After(answered.Aggregate));
    }

    private async Task<Reply> MarkAsync(CardCall call, CancellationToken cancellationToken)
    {
        var book = await records.ReadAsync(call.Caller, cancellationToken);
        if (book.Find(call.Data.Touch.Value) is not { } record)
        {
            return RecordChanges.NotYours;
        }

        var (filled, unreadable) = MarkForm.Filled(record, call.Data);
        if (unreadable is not null)
        {
            return Again(call, book, filled, unreadable);
        }

        try
        {
            var answered = await books.ExecuteAsync(
                call.Caller,
                new MarkTouch(
                    call.Command,
                    call.Now,
                    call.Caller.Chat.Tenant,
                    call.Caller.Who,
                    record.Name,
                    MarkForm.Mark(filled)
                )
            );
            return answered.Decision.Refusal is { } refusal
                ? Again(call, book, filled, refusal.Sentence)
                : Listed(call, book.After(answered.Aggregate));
        }
        catch (StoreUnavailableException)
        {
            return Again(call, book, filled, Reply.NotSaved.Sentence) with { Saved = false };
        }
    }

    private static (TouchDraft Draft, LocalDate Today) Typed(CardCall call, RecordBook book)
    {
        var today = Today.Of(call.Caller, book, call.Now);
        return (TouchDraft.Of(call.Data, today), today);
    }

    private static Reply Listed(CardCall call, RecordBook book) =>
        Reply.Show(RecordsCard.Of(book, RecordView.Of(call.Data), "It is kept."), "It is kept.");

    private static Reply Again(CardCall call, RecordBook book, string sentence)
    {
        var (draft, today) = Typed(call, book);
        return Reply.Show(
            book.Leader.TouchOrNull(new(draft.Touch)) is null
                ? TouchForm.Of(book, draft, today, sentence)
                : TouchForm.Edit(book, draft, today, sentence, RecordView.Of(call.Data)),
            sentence
        );
    }

    private static Reply Again(CardCall call, RecordBook book, TouchRecord filled, string sentence) =>
        Reply.Show(MarkForm.Of(filled, book.GroupOf(filled), sentence, RecordView.Of(call.Data)), sentence);
}
