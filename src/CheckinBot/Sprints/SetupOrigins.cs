using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Sprints;

/// <summary>What a set-up that is sent was filled from. The card's word for it is looked up, never believed.</summary>
internal sealed class SetupOrigins(SprintAccess groups, StartingPointLibrary library)
{
    /// <summary>
    /// What stands beside its fields, when the form is shown again; null for a set-up that began empty.
    /// </summary>
    public async Task<SetupNotes?> NotesAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Data.Raw(CardFields.From) != SetupNotes.Last)
        {
            return await FoundAsync(call, cancellationToken) is { } known ? SetupNotes.Of(known) : null;
        }

        var (_, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        return sprint is { IsStarted: true, IsRunning: false } ? SetupNotes.Of(sprint) : null;
    }

    /// <summary>The sprint of another group that it begins with, or null.</summary>
    public async Task<SprintId?> OfAsync(CardCall call, CancellationToken cancellationToken) =>
        (await FoundAsync(call, cancellationToken))?.Origin;

    /// <summary>
    /// To be called after the start, also when it is sent again: the group that offered it is to hear of it.
    /// </summary>
    public async Task StartedAsync(CardCall call, SprintId id, Sprint sprint, CancellationToken cancellationToken)
    {
        if (sprint.TakenFrom is { } origin)
        {
            await library.StartedAsync(origin, id, call.Caller.Chat.Tenant, call.Now, cancellationToken);
        }
    }

    private async Task<KnownPoint?> FoundAsync(CardCall call, CancellationToken cancellationToken) =>
        NumberText.Read(TypedText.Of(call.Data.Raw(CardFields.From))) is { } number
            ? await library.FindAsync(call.Caller.Group, number, cancellationToken)
            : null;
}
