using CheckinBot.Domain;

namespace CheckinBot.EventStore;

/// <summary>
/// The days that the school closes, as this process knows them: in memory, so that a command costs nothing for it. Null
/// until they are known; then nothing that a log knows of them is changed.
/// </summary>
internal sealed class SchoolInForce
{
    private volatile SchoolCalendar? now;

    public SchoolCalendar? Now
    {
        get => now;
        set => now = value;
    }
}
