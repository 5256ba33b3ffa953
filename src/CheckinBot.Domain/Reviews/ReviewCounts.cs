namespace CheckinBot.Domain;

/// <summary>How many answered one question how.</summary>
public sealed record Counts<T>(ImmutableArray<int> Each)
    where T : struct, Enum
{
    /// <summary>How many gave this answer.</summary>
    public int Of(T value) => Each[Convert.ToInt32(value, null)];

    /// <summary>True when all who answered said the same, so that the count tells what each of them said.</summary>
    public bool AreAlike => Each.Count(one => one > 0) <= 1;

    internal static Counts<T> In(IEnumerable<T> answers)
    {
        var counted = answers.CountBy(one => one).ToDictionary();
        return new([.. Enum.GetValues<T>().Select(value => counted.GetValueOrDefault(value))]);
    }
}

/// <summary>
/// The answers of a look back, counted. A question is null where its count may not be shown to whoever reads: all
/// answered alike.
/// </summary>
public sealed record ReviewCounts(
    int Answers,
    Counts<Verdict>? Practical,
    Counts<Verdict>? Helpful,
    Counts<Verdict>? Worth,
    Counts<NextStep>? Next
)
{
    /// <summary>Fewer answers than this are counted for nobody outside the group.</summary>
    public const int FewestOutside = 5;

    /// <summary>As the group itself sees them.</summary>
    public static ReviewCounts Of(Review review)
    {
        var said = review.Answers.Values.Select(one => one.Answer).ToList();
        return new(
            said.Count,
            Counts<Verdict>.In(said.Select(one => one.Practical)),
            Counts<Verdict>.In(said.Select(one => one.Helpful)),
            Counts<Verdict>.In(said.Select(one => one.Worth)),
            Counts<NextStep>.In(said.Select(one => one.Next))
        );
    }

    /// <summary>
    /// As somebody outside the group may see them, or null when they may not: only once it is closed, so that no two
    /// counts can be compared; only of five answers and more; and no question to which all answered alike, because then
    /// everybody's answer is told.
    /// </summary>
    public static ReviewCounts? Outside(Review review)
    {
        if (review.IsOpen || review.Answers.Count < FewestOutside)
        {
            return null;
        }

        var all = Of(review);
        return new(all.Answers, Telling(all.Practical), Telling(all.Helpful), Telling(all.Worth), Telling(all.Next));
    }

    private static Counts<T>? Telling<T>(Counts<T>? counts)
        where T : struct, Enum => counts is { AreAlike: false } ? counts : null;
}
