using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Records;

/// <summary>What the forms and the list of records share.</summary>
internal static class RecordParts
{
    public const string Log = "record.log";
    public const string Save = "record.save";
    public const string Edit = "record.edit";
    public const string Remove = "record.remove";
    public const string Bookmark = "record.bookmark";
    public const string Find = "record.find";

    public const string OnlyYou = "only you. No card, digest or group ever shows it.";

    public static AdaptiveChoiceSetInput Tone(Tone tone) =>
        CardParts.Pick(
            CardFields.Tone,
            "How did it feel?",
            (Tone?)tone,
            (Domain.Tone.Positive, "Positive"),
            (Domain.Tone.Neutral, "Neutral"),
            (Domain.Tone.Negative, "Negative")
        );

    public static AdaptiveChoiceSetInput TurnedOut(TurnedOut turnedOut) =>
        CardParts.Pick(
            CardFields.TurnedOut,
            "How did it turn out?",
            (TurnedOut?)turnedOut,
            (Domain.TurnedOut.TooEarly, "Too early to say"),
            (Domain.TurnedOut.Worked, "It worked"),
            (Domain.TurnedOut.DidNot, "It did not, and taught us something")
        );

    public static AdaptiveToggleInput BookmarkBox(bool bookmarked) =>
        CardParts.Box(CardFields.Bookmark, "Bookmark", "Bookmark it, to find it at once", bookmarked);

    /// <summary>The name of a touch, and the part of the list that one came from and goes back to.</summary>
    public static ButtonData Data(string touch, RecordView view)
    {
        var data = view.Data;
        data[CardFields.Touch] = touch;
        if (view.Find.Length > 0)
        {
            data[CardFields.Find] = view.Find;
        }

        return data;
    }

    public static AdaptiveExecuteAction Back(RecordView view)
    {
        var data = view.Data;
        if (view.Find.Length > 0)
        {
            data[CardFields.Find] = view.Find;
        }

        return CardParts.Tap("Leave without keeping it", Find, data);
    }
}
