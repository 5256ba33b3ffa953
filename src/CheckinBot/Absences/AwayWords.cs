using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Absences;

/// <summary>"away": with days behind it, that is kept; without, or where they cannot be read, the form.</summary>
internal sealed class AwayTextCommand(AwayDesk desk) : ITextCommand
{
    private const string Summary = "When are you away?";

    public IReadOnlyList<string> Words { get; } = ["away"];

    public IReadOnlyList<string> Also { get; } = ["i am away", "i'm away", "out of office", "i am out", "on leave"];

    public bool TakesText => true;

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        var (isOwn, sprints) = (
            call.Caller.Chat.Kind == ChatKind.Personal,
            await desk.OfAsync(call.Caller, call.Now, cancellationToken)
        );
        if (sprints.Count == 0)
        {
            return new(AwayCard.Nowhere(call.Text), Summary);
        }

        var today = Schedule.DayOf(sprints[0].Sprint.Plan, call.Now);
        var draft = call.Text.Length == 0 ? AwayDraft.New(today) : AwayDraft.Of(call.Text, today);
        return call.Text.Length == 0 || draft.Absence(today).Absence is not { } absence
            ? new(AwayCard.Form(draft, isOwn, draft.Unreadable), Summary)
            : await KeptAsync(call, sprints, draft, absence, isOwn);
    }

    private async Task<CardMessage> KeptAsync(
        TextCommandCall call,
        IReadOnlyList<(SprintId, Sprint)> sprints,
        AwayDraft draft,
        Absence absence,
        bool isOwn
    )
    {
        var (refusal, now) = await desk.SayAsync(sprints, new GoAway(call.Command, call.Now, call.Caller.Id, absence));
        return refusal is not null
            ? new(AwayCard.Form(draft, isOwn, refusal.Sentence), Summary)
            : new(AwayCard.Said(now[0].Sprint, call.Caller.Id, isOwn), "Somebody is away");
    }
}

/// <summary>"back": ends it before its last day.</summary>
internal sealed class BackTextCommand(AwayDesk desk) : ITextCommand
{
    public IReadOnlyList<string> Words { get; } = ["back"];

    public IReadOnlyList<string> Also { get; } = ["i am back", "i'm back"];

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        var sprints = await desk.OfAsync(call.Caller, call.Now, cancellationToken);
        if (sprints.Count == 0)
        {
            return new(AwayCard.Nowhere(""), "Back");
        }

        var (refusal, now) = await desk.SayAsync(sprints, new ComeBack(call.Command, call.Now, call.Caller.Id));
        var isOwn = call.Caller.Chat.Kind == ChatKind.Personal;
        return new(
            refusal is null ? AwayCard.Back(now[0].Sprint, call.Caller.Id, isOwn) : AwayCard.Refused(refusal, isOwn),
            "Back"
        );
    }
}

/// <summary>"skip": the open check-in does not wait for the writer.</summary>
internal sealed class SkipTextCommand(AwayDesk desk) : ITextCommand
{
    public IReadOnlyList<string> Words { get; } = ["skip"];

    public IReadOnlyList<string> Also { get; } = ["skip this one", "skip this time", "pass"];

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        var open = (await desk.OfAsync(call.Caller, call.Now, cancellationToken))
            .Where(one => one.Sprint.OpenRound is not null && one.Sprint.Members.Contains(call.Caller.Id))
            .ToList();
        Refusal? refusal = null;
        foreach (var one in open)
        {
            refusal ??= (
                await desk.SayAsync(
                    [one],
                    new SkipRound(call.Command, call.Now, call.Caller.Id, one.Sprint.OpenRound!.Number)
                )
            ).Refusal;
        }

        return new(
            SkipCard.Of(
                open.Count == 0
                    ? "No check-in is open, so there is nothing to let pass."
                    : refusal?.Sentence ?? SkipCard.Done
            ),
            "This one passes"
        );
    }
}
