using CheckinBot.Chat;
using CheckinBot.Ledger;

namespace CheckinBot.Plans;

/// <summary>
/// "plan": a leader's plans, in their own chat. In a group's chat it is a word like any that is not known.
/// </summary>
internal sealed class PlanWord(PlanDesk desk) : IChatWord
{
    public IReadOnlyList<string> Words { get; } = ["plan", "plans"];

    public bool IsKnownIn(ChatKind chat) => chat == ChatKind.Personal;

    public async Task<Letter?> AnswerAsync(WordCall call, CancellationToken cancellationToken) =>
        new(await desk.PageAsync(call.Caller, 0, cancellationToken), "Only for you");
}
