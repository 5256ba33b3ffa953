using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>Another leader, or another deputy: the form, for the group and for a leader who hands over.</summary>
internal static class SupportCard
{
    public const string Save = "support.save";
    private const string Deputy = "deputyPart";

    public static AdaptiveCard Of(SprintId id, Sprint sprint, SupportDraft draft, bool isOwnChat, string? problem) =>
        CardParts.Card(
            "Another leader can be named here. Please open this in a newer version of Teams.",
            [
                problem is null ? null : CardParts.Problem(problem),
                CardParts.Heading(isOwnChat ? "Hand the group over" : "Who supports your group?"),
                CardParts.Written(sprint.Plan.Focus),
                CardParts.Written(Now(sprint)),
                PeoplePicker.Of(CardFields.Leader, "From now on, which leader?", draft.Leader, People(sprint)),
                CardParts.Line(
                    "What is open in the way goes to them at once, within the agreed hours, with all "
                        + "that happened so far."
                ),
                CardParts.Buttons(
                    new AdaptiveToggleVisibilityAction { Title = "The deputy", TargetElements = [Deputy] }
                ),
                OfDeputy(sprint, draft, visible: problem is not null),
                CardParts.Quiet("What you leave empty stays as it is."),
                CardParts.Buttons(CardParts.Button("Save", Save, CardParts.Ids(id), main: true)),
                CardParts.WhoSees(
                    isOwnChat
                        ? "only you. Once you save, your group reads who supports it."
                        : "your group. It also reads who named whom."
                ),
            ]
        );

    /// <summary>After a leader handed over, or changed the deputy, in their own chat.</summary>
    public static AdaptiveCard Done(Sprint sprint) =>
        CardParts.Card(
            "It is saved.",
            [
                CardParts.Heading("It is saved"),
                CardParts.Written(sprint.Plan.Focus),
                CardParts.Written(Now(sprint)),
                CardParts.WhoSees("you. The group reads it too."),
            ]
        );

    /// <summary>To a leader: the groups that they can hand over.</summary>
    public static AdaptiveCard Choose(IReadOnlyList<(SprintId Id, Sprint Sprint)> led) =>
        CardParts.Card(
            "The groups you lead.",
            [
                CardParts.Heading("Hand a group over"),
                CardParts.Line(
                    led.Count == 0
                        ? "No group has named you as its leader."
                        : "Which one? You then pick who supports it from now on."
                ),
                .. led.SelectMany(one =>
                    new AdaptiveElement[]
                    {
                        CardParts.Written(one.Sprint.Plan.Focus),
                        CardParts.Buttons(CardParts.Tap("Hand over", Verbs.ChooseSupport, CardParts.Ids(one.Id))),
                    }
                ),
                CardParts.WhoSees("only you."),
            ]
        );

    /// <summary>Who supports the group, in a sentence. Holds names.</summary>
    public static string Now(Sprint sprint) =>
        Phrases.First(Names.Leader(sprint))
        + " supports the group"
        + (
            sprint.Plan.Deputy is { } deputy
                ? $", and {Names.Short(deputy.Name)} is the deputy."
                : ". There is no deputy."
        );

    private static IEnumerable<Person> People(Sprint sprint) =>
        sprint
            .Members.Select(sprint.PersonOf)
            .OfType<Person>()
            .Select(person => person with { Name = person.Name + sprint.MarkOf(person.Id) })
            .OrderBy(person => person.Name, StringComparer.Ordinal);

    private static AdaptiveContainer OfDeputy(Sprint sprint, SupportDraft draft, bool visible) =>
        new()
        {
            Id = Deputy,
            IsVisible = visible,
            Style = AdaptiveContainerStyle.Emphasis,
            Items =
            [
                PeoplePicker.Of(
                    CardFields.Deputy,
                    "Another deputy? They hear only of what the leader has not seen in time.",
                    draft.Deputy,
                    People(sprint)
                ),
                .. sprint.Plan.Deputy is null ? Array.Empty<AdaptiveElement>() : [NoDeputy(draft)],
            ],
        };

    private static AdaptiveToggleInput NoDeputy(SupportDraft draft) =>
        new()
        {
            Id = CardFields.NoDeputy,
            Label = "Or none?",
            Title = "There is no deputy any more",
            Value = draft.NoDeputy ? "true" : "false",
            ValueOn = "true",
            ValueOff = "false",
            Wrap = true,
        };
}
