using CheckinBot.Cards;
using CheckinBot.Chat;

namespace CheckinBot.Records;

/// <summary>"export": a signed link to a file of one's own records.</summary>
internal sealed class ExportTextCommand(ExportLinks links) : ITextCommand
{
    public IReadOnlyList<string> Words { get; } = ["export"];

    public Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult<CardMessage?>(Answer(call.Caller));

    private CardMessage Answer(Caller caller)
    {
        if (!OwnChat.Is(caller))
        {
            return OwnChat.Elsewhere;
        }

        return links.For(caller.Chat.Tenant, caller.Id) is { } link
            ? new(ExportCard.Of(link), "Your records as a file")
            : new(ExportCard.Off(), "Export links are not set up yet");
    }
}
