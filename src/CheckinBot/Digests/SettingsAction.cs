using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Digests;

/// <summary>
/// "Save" in the settings: kept in their own log; that a blocking barrier may reach them at any hour is told to each
/// sprint they lead.
/// </summary>
internal sealed class SettingsAction(LeaderLogAccess books, SprintsByLeader led, SprintStore sprints, SchoolWeek week)
    : ICardAction
{
    public string Verb => SettingsCard.Save;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind != ChatKind.Personal)
        {
            return Reply.Say("Your settings are yours alone. Write \"settings\" in your own chat with me.");
        }

        var draft = SettingsDraft.Of(call.Data) with { Week = week };
        if (draft.Problem is { } problem)
        {
            return Again(draft, problem);
        }

        var settings = draft.Settings((await books.ReadAsync(call.Caller, cancellationToken)).Settings, call.Now);
        var answered = await books.ExecuteAsync(
            call.Caller,
            new ChooseSettings(call.Command, call.Now, call.Caller.Chat.Tenant, call.Caller.Who, settings)
        );
        return answered.Decision.Refusal is { } refusal
            ? Again(draft, refusal.Sentence)
            : await SavedAsync(call, answered.Aggregate.Settings, cancellationToken);
    }

    // Pressed again after an outage in between, it reaches those that were left.
    private async Task<Reply> SavedAsync(CardCall call, LeaderSettings chosen, CancellationToken cancellationToken)
    {
        foreach (
            var (id, _) in (await led.OfAsync(call.Caller, cancellationToken)).Where(one =>
                one.Sprint.IsLeader(call.Caller.Id)
            )
        )
        {
            await sprints.ExecuteAsync(
                id,
                new ReachLeader(call.Command, call.Now, call.Caller.Id, chosen.AnyHourWhenBlocking)
            );
        }

        var saved = Saved(chosen, call.Now);
        return Reply.Show(SettingsCard.Of(SettingsDraft.Of(chosen, null), saved: saved), saved);
    }

    private static Reply Again(SettingsDraft draft, string problem) =>
        Reply.Show(SettingsCard.Of(draft, problem), problem);

    private static string Saved(LeaderSettings chosen, Instant now) =>
        DigestSchedule.Next(chosen, now) is { } next
            ? "Saved. Your next digest comes on "
                + $"{Phrases.On(next.InZone(DateTimeZoneProviders.Tzdb[chosen.Zone]).Date)} at "
                + $"{Phrases.Hour(chosen.At)}."
            : "Saved. Your digest comes only when you ask for it.";
}
