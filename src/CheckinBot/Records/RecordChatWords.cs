using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Records;

/// <summary>"log": the form for a touch; what follows the word stands in it.</summary>
internal sealed class LogTextCommand(OwnRecords records) : ITextCommand
{
    public IReadOnlyList<string> Words { get; } = ["log"];

    public bool TakesText => true;

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (!OwnChat.Is(call.Caller))
        {
            return OwnChat.Elsewhere;
        }

        var book = await records.ReadAsync(call.Caller, cancellationToken);
        var today = Today.Of(call.Caller, book, call.Now);
        return new(
            TouchForm.Of(
                book,
                TouchDraft.Empty(today) with
                {
                    About = PlainText.Excerpt(call.Text, Limits.Plan),
                },
                today,
                null
            ),
            "Write down a touch"
        );
    }
}

/// <summary>"records": tallies, and the newest; or those that say what follows the word.</summary>
internal sealed class RecordsTextCommand(OwnRecords records) : ITextCommand
{
    public IReadOnlyList<string> Words { get; } = ["records"];

    public IReadOnlyList<string> Also { get; } = ["record"];

    public bool TakesText => true;

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken) =>
        OwnChat.Is(call.Caller)
            ? new(
                RecordsCard.Of(
                    await records.ReadAsync(call.Caller, cancellationToken),
                    RecordView.Newest with
                    {
                        Find = PlainText.Excerpt(call.Text, RecordView.LongestFind),
                    },
                    null
                ),
                "Your records"
            )
            : OwnChat.Elsewhere;
}

/// <summary>
/// The day it is for somebody: in the zone that their Teams says, else in that of a group of theirs, else as they set
/// it.
/// </summary>
internal static class Today
{
    public static LocalDate Of(Caller caller, RecordBook book, Instant now) =>
        now.InZone(
            (caller.Zone is { } own ? Schedule.Zone(own) : null)
                ?? DateTimeZoneProviders.Tzdb[
                    book.Led.Count > 0 ? book.Led[^1].Sprint.Plan.Rhythm.Zone : book.Leader.Settings.Zone
                ]
        ).Date;
}
