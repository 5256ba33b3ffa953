using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Digests;

/// <summary>
/// How a leader wants to be treated: when their digest comes, and what may reach them outside the agreed hours.
/// </summary>
internal static class SettingsCard
{
    public const string Save = "digest.settings";

    public static AdaptiveCard Of(SettingsDraft draft, string? problem = null, string? saved = null) =>
        CardParts.Card(
            "Your settings. Please open this in a newer version of Teams.",
            [
                problem is null ? null : CardParts.Problem(problem),
                CardParts.Heading("Your settings"),
                saved is null
                    ? CardParts.Line("Write \"digest\" whenever you like. It also comes by itself, if you want it to.")
                    : CardParts.Written(saved),
                CardParts.Pick(
                    CardFields.Rhythm,
                    "Should your digest come by itself?",
                    draft.Rhythm,
                    (DigestRhythm.Off, "No, only when I ask"),
                    (DigestRhythm.Weekly, "Every week"),
                    (DigestRhythm.Fortnightly, "Every other week")
                ),
                Drop(
                    CardFields.Day,
                    "On which day?",
                    draft.Day is { } day && draft.Week.Has(day) ? Choices<IsoDayOfWeek>.Write(day) : null,
                    draft.Week.Days.Select(one => CardParts.Choice(one.ToString(), Choices<IsoDayOfWeek>.Write(one)))
                ),
                Drop(CardFields.Hour, "At what time?", draft.Hour is { } hour ? Phrases.Hour(hour) : null, Hours()),
                new AdaptiveTextInput
                {
                    Id = CardFields.Zone,
                    Label = "Your time zone",
                    Value = draft.Zone,
                    Placeholder = "Europe/London",
                    MaxLength = 64,
                    IsRequired = true,
                    ErrorMessage = "A name like Europe/London.",
                },
                AnyHour(draft),
                CardParts.Buttons(CardParts.Button("Save", Save, main: true)),
                CardParts.WhoSees("only you. Your groups learn nothing of it."),
            ]
        );

    /// <summary>To somebody who asks for it in a group's chat.</summary>
    public static AdaptiveCard Elsewhere() =>
        CardParts.Card(
            "Settings stand in your own chat with me.",
            [
                CardParts.Heading("Settings are yours alone"),
                CardParts.Line(
                    "A leader chooses in their own chat with me when their digest comes. Write \"settings\" there."
                ),
                CardParts.WhoSees("everybody in this chat."),
            ]
        );

    private static AdaptiveChoiceSetInput Drop(
        string id,
        string label,
        string? value,
        IEnumerable<AdaptiveChoice> choices
    ) =>
        new()
        {
            Id = id,
            Label = label,
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = value,
            IsRequired = true,
            ErrorMessage = "Please pick one.",
            Choices = [.. choices],
        };

    private static IEnumerable<AdaptiveChoice> Hours() =>
        Enumerable
            .Range(Rhythm.Earliest.Hour, SettingsDraft.Latest.Hour - Rhythm.Earliest.Hour + 1)
            .Select(hour => Phrases.Hour(new(hour, 0)))
            .Select(hour => CardParts.Choice(hour, hour));

    private static AdaptiveToggleInput AnyHour(SettingsDraft draft) =>
        CardParts.Box(
            CardFields.AnyHour,
            "Barriers wait for the agreed hours",
            "One that blocks a group may reach me at any hour",
            draft.AnyHour
        );
}
