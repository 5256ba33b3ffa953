namespace CheckinBot.Domain;

/// <summary>
/// The school's agreed hours, in the group's own zone, and how long a leader who has not seen a barrier is waited for
/// before they are reminded, by its urgency: in hours and days of school time. A school day is from
/// <paramref name="From"/> to <paramref name="To"/>, on the days of <see cref="Week"/>.
/// </summary>
public sealed record SchoolCare(LocalTime From, LocalTime To, int BlockingHours, int SlowingDays, int CanWaitDays)
{
    /// <summary>08:00 to 17:00; 4 hours, 1 day, 3 days.</summary>
    public static SchoolCare Default { get; } = new(new(8, 0), new(17, 0), 4, 1, 3);

    /// <summary>The school's week. Default: Monday to Friday.</summary>
    public SchoolWeek Week { get; init; } = SchoolWeek.MondayToFriday;

    /// <summary>How much school time a barrier of this urgency may stay unseen.</summary>
    public Duration Patience(Urgency urgency) =>
        urgency switch
        {
            Urgency.Blocking => Duration.FromHours(BlockingHours),
            Urgency.Slowing => SchoolDay * SlowingDays,
            Urgency.CanWait => SchoolDay * CanWaitDays,
        };

    private Duration SchoolDay => Period.Between(From, To).ToDuration();
}
