namespace CheckinBot.Domain;

/// <summary>Which weekdays are school days. Never empty.</summary>
public sealed record SchoolWeek
{
    /// <summary>So many days to be asked on are a week's work: what is not among them is rest.</summary>
    private const int MostOfAWeek = 5;

    // One bit a weekday, so that two weeks with the same days are equal.
    private readonly int days;

    /// <summary>These days.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public SchoolWeek(params IEnumerable<IsoDayOfWeek> days)
    {
        this.days = days.Aggregate(0, (sum, day) => sum | Bit(day));
        if (this.days == 0)
        {
            throw new ArgumentException("A school week has at least one day.", nameof(days));
        }
    }

    /// <summary>What holds where nobody said anything else.</summary>
    public static SchoolWeek MondayToFriday { get; } =
        new(
            IsoDayOfWeek.Monday,
            IsoDayOfWeek.Tuesday,
            IsoDayOfWeek.Wednesday,
            IsoDayOfWeek.Thursday,
            IsoDayOfWeek.Friday
        );

    /// <summary>Its days, from Monday on.</summary>
    public IEnumerable<IsoDayOfWeek> Days => Enum.GetValues<IsoDayOfWeek>().Where(Has);

    /// <summary>True for a school day.</summary>
    public bool Has(IsoDayOfWeek day) => (days & Bit(day)) != 0;

    /// <summary>
    /// The week of a group that is asked on these days. Days within the school's week change nothing. Else the group's
    /// own days win: most of a week (Sunday to Thursday, say) is its whole week; fewer are school days beside the
    /// school's.
    /// </summary>
    public SchoolWeek Of(ImmutableSortedSet<IsoDayOfWeek> own) =>
        own.Count >= MostOfAWeek && !own.All(Has) ? new(own) : new(Days.Concat(own));

    private static int Bit(IsoDayOfWeek day) => day == IsoDayOfWeek.None ? 0 : 1 << (int)day;
}
