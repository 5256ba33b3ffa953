using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Digests;

/// <summary>"settings": in one's own chat.</summary>
internal sealed class SettingsTextCommand(LeaderLogAccess books, SchoolWeek week) : ITextCommand
{
    public IReadOnlyList<string> Words { get; } = ["settings"];

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind != ChatKind.Personal)
        {
            return new(SettingsCard.Elsewhere(), "Settings are yours alone");
        }

        var leader = await books.ReadAsync(call.Caller, cancellationToken);
        return new(
            SettingsCard.Of(SettingsDraft.Of(leader.Settings, call.Caller.Zone) with { Week = week }),
            "Your settings"
        );
    }
}
