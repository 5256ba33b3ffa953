using CheckinBot.Cards;
using CheckinBot.Domain;
using NodaTime.Text;

namespace CheckinBot.Absences;

/// <summary>"away": on which days, in a form; and what was said, for the group.</summary>
internal static class AwayCard
{
    public const string Save = "away.save";
    public const string End = "away.end";

    private const string Newer = "You can say here when you are away. Please open this in a newer version of Teams.";

    public static AdaptiveCard Form(AwayDraft draft, bool isOwnChat, string? problem) =>
        CardParts.Card(
            Newer,
            [
                problem is null ? null : CardParts.Problem(problem),
                CardParts.Heading("When are you away?"),
                CardParts.Line(
                    "Nobody waits for you on those days, and no reminder is meant for you. It ends by itself."
                ),
                Day(CardFields.FirstDay, "First day", draft.From),
                Day(CardFields.LastDay, "Last day, you are back the day after", draft.Until),
                CardParts.Ask(
                    CardFields.Why,
                    "A word about it, only if you like",
                    draft.Why,
                    Limits.With,
                    required: false
                ),
                CardParts.Buttons(CardParts.Button("I am away then", Save, main: true)),
                CardParts.Quiet("Shorter: write \"away until Friday\" or \"away 3-7 December\". \"back\" ends it."),
                CardParts.WhoSees(
                    isOwnChat
                        ? "only you. Your group reads that you are away until then, and what you write about it."
                        : "your group."
                ),
            ]
        );

    /// <summary>For the group, or in their own chat for them.</summary>
    public static AdaptiveCard Said(Sprint sprint, MemberId who, bool isOwnChat)
    {
        if (sprint.Absences.GetValueOrDefault(who) is not { } absence)
        {
            return Back(sprint, who, isOwnChat);
        }

        return CardParts.Card(
            "Somebody of the group is away.",
            [
                CardParts.Written(
                    $"{Names.Of(sprint, who)} is away "
                        + $"{AwayLine.Days(absence, Schedule.DayOf(sprint.Plan, sprint.At))}. Nobody "
                        + $"waits for them; they are back on {Phrases.On(AwayLine.Returns(sprint, absence))}."
                ),
                absence.Reason.Length == 0 ? null : CardParts.Quoted(absence.Reason),
                CardParts.Buttons(CardParts.Tap("I am back", End, [])),
                CardParts.WhoSees(Seers(isOwnChat)),
            ]
        );
    }

    public static AdaptiveCard Back(Sprint sprint, MemberId who, bool isOwnChat) =>
        CardParts.Card(
            "Good to have you back.",
            [CardParts.Written($"{Names.Of(sprint, who)} is back."), CardParts.WhoSees(Seers(isOwnChat))]
        );

    /// <summary>Nothing was changed, and why.</summary>
    public static AdaptiveCard Refused(Refusal refusal, bool isOwnChat) =>
        CardParts.Card(refusal.Sentence, [CardParts.Line(refusal.Sentence), CardParts.WhoSees(Seers(isOwnChat))]);

    /// <summary>Where no sprint is theirs.</summary>
    public static AdaptiveCard Nowhere(string said) =>
        CardParts.Card(
            AwayDesk.None,
            [CardParts.Line(AwayDesk.None), .. NotKept.Of(said), CardParts.WhoSees("everybody in this chat.")]
        );

    private static AdaptiveDateInput Day(string id, string label, LocalDate? day) =>
        new()
        {
            Id = id,
            Label = label,
            Value = day is { } date ? LocalDatePattern.Iso.Format(date) : null,
            IsRequired = true,
            ErrorMessage = "Please pick a day.",
        };

    private static string Seers(bool isOwnChat) =>
        isOwnChat ? "you. Your group reads it on its sprint." : "your group.";
}
