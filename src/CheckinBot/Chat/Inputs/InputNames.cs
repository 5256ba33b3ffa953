using CheckinBot.Cards;

namespace CheckinBot.Chat.Inputs;

/// <summary>What an input asks for, as a sentence names it.</summary>
internal static class InputNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [CardFields.Going] = "how it is going",
        [CardFields.Answer1] = "the answer to your group's first own question",
        [CardFields.Answer2] = "the answer to your group's second own question",
        [CardFields.Answer3] = "the answer to your group's third own question",
        [CardFields.Own1Kind] = "how your first own question is answered",
        [CardFields.Own2Kind] = "how your second own question is answered",
        [CardFields.Own3Kind] = "how your third own question is answered",
        [CardFields.Skippable] = "which question may be skipped",
        [CardFields.AskOrder] = "the order of the questions",
        [CardFields.Hears] = "who should hear of it",
        [CardFields.Urgency] = "how much it costs you",
        [CardFields.Help] = "what would help",
        [CardFields.Kind] = "what kind of thing it is",
        [CardFields.Until] = "the day until when",
        [CardFields.AsGroup] = "in whose name it is raised",
        [CardFields.Outcome] = "how it was cleared",
        [CardFields.Result] = "how it went",
        [CardFields.SchoolDays] = "for how many school days",
        [CardFields.Named] = "whether your name stands beside it",
        [CardFields.Backs] = "whether you back it",
        [CardFields.Phase] = "what comes next",
        [CardFields.How] = "how you talked",
        [CardFields.Tone] = "the tone",
        [CardFields.TurnedOut] = "how it turned out",
        [CardFields.Bookmark] = "the bookmark",
        [CardFields.On] = "the day on which it was",
        [CardFields.Rhythm] = "how often your digest comes",
        [CardFields.Day] = "the day of your digest",
        [CardFields.AnyHour] = "what may reach you at any hour",
        [CardFields.FirstDay] = "the first day",
        [CardFields.LastDay] = "the last day",
        [CardFields.Days] = "the days for your check-ins",
        [CardFields.Week] = "your school days",
        [CardFields.Hour] = "the hour",
        [CardFields.HolidayFrom] = "the first day of the holiday",
        [CardFields.HolidayTo] = "the last day of the holiday",
        [CardFields.Holidays] = "the other holidays",
        [CardFields.NoDeputy] = "whether there is a deputy",
        [CardFields.DigestHolds] = "what your leader may see",
        [CardFields.SharesMoves] = "whether other groups may learn from you",
        [CardFields.Practical] = "whether it was practical",
        [CardFields.Helpful] = "whether it was helpful",
        [CardFields.Worth] = "whether it was worth the work",
        [CardFields.Next] = "what comes next",
        [CardFields.Lines] = "which lines go along",
        [CardFields.Start] = "which starting point it is",
        [CardFields.Order] = "the order",
        [CardFields.Round] = "which check-in this card is for",
        [CardFields.Idea] = "which idea this is about",
    };

    /// <summary>Every input that is read as something else than words.</summary>
    public static IEnumerable<string> All => Names.Keys;

    public static string Of(string name) => Names.GetValueOrDefault(name, $"\"{name}\"");
}
