using CheckinBot.Cards;
using CheckinBot.Domain;
using NodaTime.Text;

namespace CheckinBot.Sprints;

/// <summary>
/// The set-up of a sprint, in one card. What is in sight must be filled in; what has a good default is behind a button.
/// </summary>
internal static class SetupCard
{
    public const string Start = "sprint.start";
    private const string More = "more";
    private const string Questions = "questions";

    private static readonly (int People, int Note)[] Rooms = [(50, 700), (50, 200), (30, 200), (20, 100), (10, 60)];

    private static readonly (string Question, string Answer)[] Asked =
    [
        ("How is it going?", "on track, wobbling or stuck"),
        ("What have you done, and what did you see?", "a few words"),
        ("What will you tweak next?", "a few words"),
        ("Something is in the way", "only if there is, and you say who should hear of it"),
        ("A shout-out to somebody", "only if you like"),
    ];

    /// <summary>With as many people to pick from, and as much of what was learned, as fits.</summary>
    public static AdaptiveCard Of(
        SprintDraft draft,
        IReadOnlyList<Person> people,
        string? problem,
        SetupNotes? notes = null
    )
    {
        var picked = people
            .OrderBy(person => person.Id.Value != draft.Leader && person.Id.Value != draft.Deputy)
            .ToList();
        AdaptiveCard Card((int People, int Note) room) =>
            Whole(draft, [.. picked.Take(room.People)], problem, notes?.Shorter(room.Note));
        return Rooms.Select(Card).FirstOrDefault(CardFit.Fits) ?? Card(Rooms[^1]);
    }

    private static AdaptiveCard Whole(
        SprintDraft draft,
        IReadOnlyList<Person> people,
        string? problem,
        SetupNotes? notes
    ) =>
        CardParts.Card(
            "A sprint can be set up here. Please open this in a newer version of Teams.",
            [
                problem is null ? null : CardParts.Problem(problem),
                CardParts.Heading("Set up your sprint"),
                .. SetupNotes.Beside(notes?.Head),
                CardParts.Ask(
                    CardFields.Focus,
                    "What do you want to improve?",
                    draft.Focus,
                    Limits.Focus,
                    required: true
                ),
                .. SetupNotes.Beside(notes?.Focus),
                CardParts.Ask(
                    CardFields.Evidence,
                    "What will you look for, to see it working?",
                    draft.Evidence,
                    Limits.Evidence,
                    required: true
                ),
                .. SetupNotes.Beside(notes?.Evidence),
                Leader(draft, people),
                .. SetupNotes.Beside(notes?.Leader),
                CardParts.Quiet(
                    "Check-ins take two minutes: what we have done, what is in the way, what we tweak. "
                        + "Once a week, in school hours, for three weeks, unless you choose otherwise."
                ),
                .. SetupNotes.Beside(notes?.Questions),
                .. FallsAway.Of(draft),
                CardParts.Buttons(
                    new AdaptiveToggleVisibilityAction { Title = "Dates, deputy and sharing", TargetElements = [More] },
                    new AdaptiveToggleVisibilityAction { Title = "Our questions", TargetElements = [Questions] }
                ),
                MoreOf(draft, people, problem is not null, notes),
                QuestionsOf(draft, problem is not null),
                CardParts.Buttons(
                    CardParts.Button("Start the sprint", Start, SetupNotes.Data(notes), main: true),
                    Preview(),
                    Others(draft, notes)
                ),
                .. CardParts.WhoSees(
                    "your group.",
                    "Unless you choose otherwise behind the button, your leader sees "
                        + $"{LeaderSees.Of(DigestHolds.PulseAndWins)}. They hear nothing until you raise one."
                ),
            ]
        );

    // A client wants what is required filled in before it sends a form: of an empty one nothing is sent, and the title
    // says so.
    private static AdaptiveExecuteAction Others(SprintDraft draft, SetupNotes? notes) =>
        draft.Focus.Length == 0
            ? CardParts.Tap("Begin with another group's instead", StartsCard.See, SetupNotes.Data(notes) ?? [])
            : CardParts.Button("Begin with another group's", StartsCard.See, SetupNotes.Data(notes));

    // In place, so that it needs nothing filled in and takes nothing away that is.
    private static AdaptiveShowCardAction Preview() =>
        new()
        {
            Title = "Preview to me",
            Card = CardParts.Card(
                "A preview of the check-in.",
                [
                    CardParts.Line("This is how your group is asked. Only you see this preview."),
                    .. Asked.Select(one => CardParts.Labelled(one.Question, one.Answer)),
                ]
            ),
        };

    private static AdaptiveChoiceSetInput Leader(SprintDraft draft, IReadOnlyList<Person> people)
    {
        var picker = PeoplePicker.Of(CardFields.Leader, "Which leader supports you?", draft.Leader, people);
        picker.IsRequired = true;
        picker.ErrorMessage = "Pick the person who helps when something is in the way.";
        return picker;
    }

    private static AdaptiveContainer MoreOf(
        SprintDraft draft,
        IReadOnlyList<Person> people,
        bool visible,
        SetupNotes? notes
    ) =>
        new()
        {
            Id = More,
            IsVisible = visible,
            Style = AdaptiveContainerStyle.Emphasis,
            Items = [.. SetupNotes.Beside(notes?.Rhythm), .. Times(draft), .. SetupSupport.Of(draft, people)],
        };

    private static AdaptiveContainer QuestionsOf(SprintDraft draft, bool visible) =>
        new()
        {
            Id = Questions,
            IsVisible = visible && draft.Questions is not null,
            Style = AdaptiveContainerStyle.Emphasis,
            Items = [.. QuestionsPart.Of(draft.Questions ?? QuestionsDraft.Standing(QuestionSet.Default))],
        };

    private static IEnumerable<AdaptiveElement> Times(SprintDraft draft) =>
        [
            new AdaptiveDateInput
            {
                Id = CardFields.FirstDay,
                Label = "First day",
                Value = Text(draft.FirstDay),
            },
            .. TimesToChange(draft),
        ];

    /// <summary>What a group may still change once its sprint runs.</summary>
    public static IEnumerable<AdaptiveElement> TimesToChange(SprintDraft draft) =>
        [
            new AdaptiveDateInput
            {
                Id = CardFields.LastDay,
                Label = "Last day",
                Value = Text(draft.LastDay),
            },
            Days(CardFields.Days, "On which days?", draft.DaysText),
            Hours(draft),
            new AdaptiveTextInput
            {
                Id = CardFields.Zone,
                Label = "Time zone",
                Value = draft.Zone,
                Placeholder = "Europe/London",
                MaxLength = 64,
            },
            new AdaptiveDateInput
            {
                Id = CardFields.HolidayFrom,
                Label = "Holiday, nobody is asked: from",
                Value = Text(draft.HolidayFrom),
            },
            new AdaptiveDateInput
            {
                Id = CardFields.HolidayTo,
                Label = "Holiday until",
                Value = Text(draft.HolidayTo),
            },
            new AdaptiveTextInput
            {
                Id = CardFields.Holidays,
                Label = "More holidays",
                Value = draft.Holidays.Length == 0 ? null : draft.Holidays,
                Placeholder = "21 Dec to 3 Jan",
                IsMultiline = true,
                MaxLength = SprintDraft.LongestHolidays,
            },
            Days(CardFields.Week, "Your school days: on others nobody is written to", draft.WeekText),
        ];

    private static AdaptiveChoiceSetInput Days(string id, string label, string value) =>
        new()
        {
            Id = id,
            Label = label,
            IsMultiSelect = true,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Value = value,
            Choices =
            [
                .. Enum.GetValues<IsoDayOfWeek>()
                    .Where(day => day != IsoDayOfWeek.None)
                    .Select(day => CardParts.Choice(day.ToString(), Choices<IsoDayOfWeek>.Write(day))),
            ],
        };

    private static AdaptiveChoiceSetInput Hours(SprintDraft draft) =>
        new()
        {
            Id = CardFields.Hour,
            Label = "At what time?",
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = draft.HourText,
            Choices =
            [
                .. Enumerable
                    .Range(Rhythm.Earliest.Hour, Rhythm.Latest.Hour - Rhythm.Earliest.Hour + 1)
                    .Select(hour => Phrases.Hour(new(hour, 0)))
                    .Select(hour => CardParts.Choice(hour, hour)),
            ],
        };

    private static string? Text(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;
}
