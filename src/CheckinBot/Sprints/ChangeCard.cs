using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>What a group agreed on, filled in as it stands, for whoever wants to change some of it.</summary>
internal static class ChangeCard
{
    public const string Save = "sprint.save";
    private const string Times = "times";
    private const string Support = "support";
    private const string Questions = "questions";

    public static AdaptiveCard Of(SprintId id, Sprint sprint, SprintDraft draft, string? problem) =>
        CardFit.OfPeople([draft.Leader, draft.Deputy], People(sprint), offered =>
            Drawn(id, sprint, draft, offered, problem)
        );

    private static AdaptiveCard Drawn(
        SprintId id,
        Sprint sprint,
        SprintDraft draft,
        IReadOnlyList<Person> people,
        string? problem
    ) =>
        CardParts.Card(
            "What you agreed can be changed here. Please open this in a newer version of Teams.",
            [
                problem is null ? null : CardParts.Problem(problem),
                CardParts.Heading("Change what you agreed"),
                CardParts.Quiet(
                    $"All of it stands here as it is now. What you change holds from now on; {Asked(sprint)}"
                ),
                CardParts.Ask(
                    CardFields.Focus,
                    "What do you want to improve?",
                    draft.Focus,
                    Limits.Focus,
                    required: true
                ),
                CardParts.Ask(
                    CardFields.Evidence,
                    "What will you look for, to see it working?",
                    draft.Evidence,
                    Limits.Evidence,
                    required: true
                ),
                CardParts.Buttons(
                    Toggle("Days, hour and holidays", Times),
                    Toggle("Support and sharing", Support),
                    Toggle("Our questions", Questions)
                ),
                Part(Times, problem is not null, SetupCard.TimesToChange(draft)),
                Part(Support, problem is not null, WhoSupports(draft, people)),
                Part(
                    Questions,
                    problem is not null,
                    QuestionsPart.Of(draft.Questions ?? QuestionsDraft.Standing(sprint.Plan.Asks()))
                ),
                CardParts.Buttons(CardParts.Button("Save", Save, Data(id, sprint), main: true)),
                CardParts.WhoSees("your group. Once you save, it reads what you changed."),
            ]
        );

    private static string Asked(Sprint sprint) =>
        sprint.OpenRound is { } open
            ? $"check-in {open.Number}, which is open, stays as it was asked."
            : "what was asked and answered stays.";

    private static IEnumerable<AdaptiveElement> WhoSupports(SprintDraft draft, IReadOnlyList<Person> people) =>
        [
            PeoplePicker.Of(CardFields.Leader, "Which leader supports you?", draft.Leader, people),
            .. SetupSupport.Of(draft, people),
            CardParts.Quiet(
                "If your leader may see more, they see it from the next check-in on; if less, at once "
                    + "and of all check-ins."
            ),
        ];

    private static List<Person> People(Sprint sprint)
    {
        var members = sprint
            .Members.Select(sprint.PersonOf)
            .OfType<Person>()
            .OrderBy(person => person.Name, StringComparer.Ordinal);
        return
        [
            .. members
                .Append(sprint.Plan.Leader)
                .Append(sprint.Plan.Deputy)
                .OfType<Person>()
                .DistinctBy(person => person.Id),
        ];
    }

    private static AdaptiveToggleVisibilityAction Toggle(string title, string part) =>
        new() { Title = title, TargetElements = [part] };

    private static AdaptiveContainer Part(string name, bool visible, IEnumerable<AdaptiveElement> items) =>
        new()
        {
            Id = name,
            IsVisible = visible,
            Style = AdaptiveContainerStyle.Emphasis,
            Items = [.. items],
        };

    private static ButtonData Data(SprintId id, Sprint sprint) =>
        CardParts.Ids(id).With(CardFields.Seen, (int)Math.Min(sprint.Sequence, int.MaxValue));
}
