using CheckinBot.Domain;

namespace CheckinBot.Chat;

/// <summary>
/// What the sender gets back. <paramref name="Card"/>: their own view of the card from now on, or null to leave it as
/// it is, with all that was typed. <paramref name="Sentence"/>: said instead where a card cannot be shown.
/// <paramref name="Saved"/>: false when the storage did not answer.
/// </summary>
internal sealed record Reply(AdaptiveCard? Card, string Sentence, bool Saved = true)
{
    public static Reply Show(AdaptiveCard card, string sentence) => new(card, sentence);

    public static Reply Say(string sentence) => new(null, sentence);

    public static Reply Refuse(Refusal refusal) => new(null, refusal.Sentence) { IsRefused = true };

    /// <summary>True when it was for the rules to say no; for counting.</summary>
    public bool IsRefused { get; private init; }

    public static Reply Unknown { get; } =
        Say("This button belongs to a newer or older CheckinBot. Write \"@CheckinBot help\" to see what there is.");

    /// <summary>A form was opened; the pressed card stays as it is.</summary>
    public static Reply Below { get; } = Say("You can write it below.");

    public static Reply WhoAreYou { get; } =
        Say(
            "Teams did not say who you are, so nothing was changed. Please try again from Teams with "
                + "your school account."
        ) with
        {
            IsRefused = true,
        };

    public static Reply OtherSchool { get; } =
        Say(
            "This chat belongs to another school than your account, so nothing was changed and nobody "
                + "waits for you. You can read along; somebody of this school can answer."
        ) with
        {
            IsRefused = true,
        };

    public static Reply NotAsked { get; } =
        new(null, "Teams did not answer just now, so nothing was changed. Please try again in a moment.", Saved: false);

    /// <summary>Their log is set aside: see <see cref="CheckinBot.EventStore.LogsSetAside"/>.</summary>
    public static Reply Unreadable { get; } =
        new(
            null,
            "I cannot read the record that this needs just now, so nothing was changed. Nothing is "
                + "lost. Whoever runs CheckinBot is told.",
            Saved: false
        );

    public static Reply NotSaved { get; } =
        new(
            null,
            "This could not be saved just now, so nothing was changed. What you wrote is still on your "
                + "card: please send it again in a moment.",
            Saved: false
        );
}
