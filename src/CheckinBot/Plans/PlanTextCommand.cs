using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.EventStore;

namespace CheckinBot.Plans;

/// <summary>
/// "plan": a leader's plans, in their own chat. In a group's chat it is a word like any that is not known.
/// </summary>
internal sealed class PlanTextCommand(PlanDesk desk) : ITextCommand
{
    public IReadOnlyList<string> Words { get; } = ["plan", "plans"];

    public bool IsKnownIn(ChatKind chat) => chat == ChatKind.Personal;

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken) =>
        new(await desk.PageAsync(call.Caller, 0, cancellationToken), "Only for you");
}
