using CheckinBot.Domain;

namespace CheckinBot.Tests.Cards;

/// <summary>What people write, and what they are called, while cards are made of it.</summary>
internal sealed record SchoolTexts(
    string Focus,
    string Evidence,
    string Barrier,
    string Note,
    string Leader,
    Func<int, string> Name,
    Func<int, Answer> Answer
)
{
    private static readonly string[] Names =
    [
        "Amira Haddad",
        "Ben Okafor",
        "Chen Liu",
        "Grace Mbeki-Thornton",
        "Owen Price",
        "Ines Marsh",
        "Paul Adeyemi",
    ];

    private static readonly Answer[] Answers =
    [
        new(
            Going.OnTrack,
            "Used talk frames in both fractions lessons. 19 of 28 exit tickets had a \"because\"; last week it was 11.",
            "",
            "Give the frames to table captains to read out.",
            "Ben, for lending me his worked examples."
        ),
        new(
            Going.Wobbling,
            "Tried the exit tickets on Tuesday. The quieter half wrote more than they say.",
            "",
            "Two minutes of silent thinking before anybody talks.",
            ""
        ),
        new(
            Going.Stuck,
            "Planned the paired explanations, could not run them yet.",
            "The only set of mini whiteboards is in Year 6 until Friday.",
            "Try it with paper in plastic sleeves.",
            ""
        ),
        new(
            Going.OnTrack,
            "Recorded three pupils explaining their method.",
            "",
            "Play one recording as a lesson starter.",
            "Amira, the talk frames work in Year 3 too."
        ),
        new(Going.OnTrack, "Not yet: two days of supply cover.", "", "Start on Monday with one table.", ""),
    ];

    public static SchoolTexts Realistic { get; } =
        new(
            "Pupils explain how they solved a problem, not only what they got",
            "Exit tickets that say \"because\", and three recorded explanations a week",
            "The only set of mini whiteboards is in Year 6 until Friday, and our paired explanations need them.",
            "Paper in plastic sleeves does the same job, and pupils like to keep them.",
            "Dana Whitfield",
            place => place < Names.Length ? Names[place] : $"{Names[place % Names.Length]} {place}",
            place => Answers[place % Answers.Length]
        );

    /// <summary>
    /// Every text as long as it may be, in letters of three bytes each; names as long as a directory lets them be.
    /// </summary>
    public static SchoolTexts Longest { get; } = Of(length => new('語', length), 'ü');

    /// <summary>The same in emoji, the dearest letters there are.</summary>
    public static SchoolTexts Dearest { get; } = Of(length => string.Concat(Enumerable.Repeat("🌱", length / 2)), 'ü');

    /// <summary>Each text says that a person wrote it, in markdown.</summary>
    public static SchoolTexts Marked { get; } =
        new(
            Mark("focus"),
            Mark("evidence"),
            Mark("barrier"),
            Mark("note"),
            Mark("leader"),
            place => Mark($"name {place}"),
            place => new((Going)(place % 3), Mark("done"), Mark("stuck"), Mark("tweak"), Mark("shout-out"))
        );

    public const string Marker = "**typed** [here](https://example.org)";

    private static string Mark(string field) => $"{field} {Marker}";

    private static SchoolTexts Of(Func<int, string> text, char letter) =>
        new(
            text(Limits.Focus),
            text(Limits.Evidence),
            text(Limits.Barrier),
            text(Limits.Note),
            new(letter, 256),
            place => $"{place} {new string(letter, 253)}",
            place =>
                new(
                    (Going)(place % 3),
                    text(Limits.Answer),
                    text(Limits.Answer),
                    text(Limits.Answer),
                    text(Limits.Answer)
                )
        );
}
