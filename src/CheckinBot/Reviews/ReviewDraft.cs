using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;

namespace CheckinBot.Reviews;

/// <summary>What somebody picked and typed into the look back; null for what was left out.</summary>
internal sealed record ReviewDraft(
    Verdict? Practical,
    Verdict? Helpful,
    Verdict? Worth,
    string Learned,
    string Seen,
    NextStep? Next
)
{
    /// <summary>A sentence that names what could not be read, or null.</summary>
    public string? Unreadable { get; init; }

    /// <summary>Nothing is picked, and what was seen begins with what was looked for.</summary>
    public static ReviewDraft New(Sprint sprint) => new(null, null, null, "", sprint.Plan.Evidence, null);

    /// <summary>What they said before.</summary>
    public static ReviewDraft Of(Sprint sprint, ReviewAnswer said) =>
        new(
            said.Practical,
            said.Helpful,
            said.Worth,
            said.Learned,
            said.Seen.Length == 0 ? sprint.Plan.Evidence : said.Seen,
            said.Next
        );

    public static ReviewDraft Of(CardData data)
    {
        var read = new FormReader(data);
        return new(
            read.Choice<Verdict>(CardFields.Practical),
            read.Choice<Verdict>(CardFields.Helpful),
            read.Choice<Verdict>(CardFields.Worth),
            data.Words(CardFields.Learned),
            data.Words(CardFields.Saw),
            read.Choice<NextStep>(CardFields.Next)
        )
        {
            Unreadable = read.Problem(),
        };
    }

    /// <summary>The answer; or none, and a sentence that says what is missing.</summary>
    public (ReviewAnswer? Answer, string Problem) Answer() =>
        this switch
        {
            { Unreadable: { } unreadable } => (null, unreadable),
            { Practical: { } practical, Helpful: { } helpful, Worth: { } worth, Next: { } next } => (
                new(practical, helpful, worth, Learned, Seen, next),
                ""
            ),
            _ => (null, "Please pick an answer to each of the four questions: the one that is nearest."),
        };
}
