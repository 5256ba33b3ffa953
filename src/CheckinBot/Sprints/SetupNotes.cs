using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Teams.Text;

namespace CheckinBot.Sprints;

/// <summary>
/// What stands beside the fields of a set-up that was filled from an earlier sprint: what was learned there.
/// <paramref name="From"/>: what it was filled from, as the card sends it back. Empty for what there is nothing to say
/// of.
/// </summary>
internal sealed record SetupNotes(string From, string Head, string Focus, string Evidence, string Rhythm, string Leader)
{
    /// <summary>The value of <see cref="From"/> for the group's own last sprint.</summary>
    public const string Last = "last";

    /// <summary>Whose questions are filled in, where they are not those of every group.</summary>
    public string Questions { get; init; } = "";

    private const int MostOfALesson = 160;
    private const int MostLessons = 4;
    private const string Behind = "Behind \"Our questions\" you can change them.";

    /// <summary>Beside the set-up of the sprint after this one.</summary>
    public static SetupNotes Of(Sprint ended)
    {
        var said = ended.ReviewOrNull?.InOrder.Select(one => one.Answer).ToList() ?? [];
        return new(
            Last,
            "This is your last sprint again: change what you like.",
            Lessons("You learned", said.Select(one => one.Learned)),
            Lessons("You saw", said.Select(one => one.Seen)),
            Answered(ended),
            Raised(ended)
        )
        {
            Questions = ended.PlanOrNull?.Questions?.StillInWords() is null ? "" : $"Your own questions stay. {Behind}",
        };
    }

    /// <summary>Beside a set-up that begins with another group's sprint.</summary>
    public static SetupNotes Of(KnownPoint known)
    {
        IEnumerable<string> Lines(PointLineKind kind) =>
            known.Point.Lines.Where(line => line.Kind == kind).Select(line => line.Text);
        return new(
            known.Number.ToString(CultureInfo.InvariantCulture),
            "This is how another group of your school began: change what you like.",
            Lessons("They learned", Lines(PointLineKind.Learned)),
            Lessons("They tried", Lines(PointLineKind.Tried)),
            "Their days and their hour: yours may be others.",
            ""
        )
        {
            Questions = known.Point.Questions is null ? "" : $"Their questions are filled in as well. {Behind}",
        };
    }

    /// <summary>Beside a set-up that somebody was invited to.</summary>
    public static SetupNotes Invited { get; } =
        new("", "", "", "", "", "Suggested by whoever invited you. Your group decides: pick anybody.");

    /// <summary>The same, no note longer than that.</summary>
    public SetupNotes Shorter(int most) =>
        this with
        {
            Focus = PlainText.Excerpt(Focus, most),
            Evidence = PlainText.Excerpt(Evidence, most),
        };

    public static IEnumerable<AdaptiveElement> Beside(string? note) =>
        string.IsNullOrEmpty(note) ? [] : [CardParts.QuietlyWritten(note)];

    /// <summary>What the set-up's main button sends with it.</summary>
    public static ButtonData? Data(SetupNotes? notes) =>
        notes is not { From.Length: > 0 } ? null : new() { [CardFields.From] = notes.From };

    public static string Lessons(string label, IEnumerable<string> lines)
    {
        var written = lines.Where(line => line.Length > 0).ToList();
        var shown = written
            .Take(MostLessons)
            .Select(line => Isolated.Of(PlainText.Excerpt(line.ReplaceLineEndings(" "), MostOfALesson)));
        if (written.Count == 0)
        {
            return "";
        }

        var more = written.Count > MostLessons ? $" · and {written.Count - MostLessons} more" : "";
        return $"{label}: {string.Join(" · ", shown)}{more}";
    }

    private static string Answered(Sprint ended)
    {
        var rounds = ended.Rounds.Where(round => round.State == RoundState.Closed).ToList();
        return rounds.Count == 0
            ? ""
            : $"Last time {Phrases.Count(rounds.Count, "check-in")} brought "
                + $"{Phrases.Count(rounds.Sum(round => round.Checkins.Count), "answer")}.";
    }

    private static string Raised(Sprint ended)
    {
        var raised = ended.Barriers.Where(barrier => ended.IsForLeader(barrier.Id)).ToList();
        return raised.Count == 0
            ? ""
            : $"Last time you raised {Phrases.Count(raised.Count, "barrier")} for them; "
                + $"{raised.Count(barrier => barrier.State == BarrierState.Cleared)} cleared.";
    }
}
