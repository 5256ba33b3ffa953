using System.Security.Cryptography;
using System.Text;

namespace CheckinBot.Domain;

/// <summary>
/// What a group would share, as it stands now: every line that there is to choose from, and a mark that is another once
/// anything in it is. So nothing is shared that the group did not see just so. Pure.
/// </summary>
public sealed record PointDraft(StartingPoint Whole, string Mark)
{
    private const int MostMoves = 4;

    /// <summary>Of this sprint, running or over; what was learned in a look back only once that is closed.</summary>
    public static PointDraft Of(Sprint sprint)
    {
        var plan = sprint.Plan;
        var lines = Tried(sprint)
            .Concat(Learned(sprint))
            .Where(line => line.Text.Length > 0 && line.Text != Redaction.Text);
        var point = new StartingPoint(
            plan.Focus,
            plan.Evidence,
            plan.Rhythm.Days,
            plan.Rhythm.At,
            Period.DaysBetween(plan.FirstDay, plan.LastDay) + 1,
            [.. lines.Take(StartingPoint.MostLines)]
        )
        {
            FocusBy = LastBy(sprint, AgreementPart.Focus),
            EvidenceBy = LastBy(sprint, AgreementPart.Evidence),
            Questions = plan.Questions?.StillInWords(),
        };
        return new(point, MarkOf(point));
    }

    /// <summary>The lines of these numbers, which count from 1; what is always shared stays.</summary>
    public StartingPoint With(IReadOnlySet<int> lines) =>
        Whole with
        {
            Lines = [.. Whole.Lines.Where((_, place) => lines.Contains(place + 1))],
        };

    private static MemberId? LastBy(Sprint sprint, AgreementPart part) =>
        sprint.Changes.Where(change => change.Part == part).Select(change => (MemberId?)change.By).LastOrDefault();

    private static IEnumerable<PointLine> Tried(Sprint sprint) =>
        sprint
            .Moves.TakeLast(MostMoves)
            .SelectMany(move =>
                new PointLine[]
                {
                    new(PointLineKind.Tried, move.Tried, AuthorOf(sprint, move), move.Result),
                    new(PointLineKind.Learned, move.Learned, move.By, null),
                }
            );

    private static IEnumerable<PointLine> Learned(Sprint sprint) =>
        sprint.ReviewOrNull is not { IsOpen: false } review
            ? []
            : review.InOrder.Select(one => new PointLine(PointLineKind.Learned, one.Answer.Learned, one.Member, null));

    // Whoever had the idea wrote it; of a plan that was carried out together it is the leader.
    private static MemberId AuthorOf(Sprint sprint, Trial move)
    {
        if (move.Barrier is { } id && sprint.BarrierOrNull(id)?.IdeaRoundOrNull?.IdeaOrNull(move.Idea) is { } idea)
        {
            return idea.By;
        }

        return sprint.Joint.Find(plan => plan.Then == move.Tried) is { } joint ? joint.Leader.Id : move.By;
    }

    private static string MarkOf(StartingPoint point)
    {
        var told = string.Join(
            '\n',
            [
                point.Focus,
                point.Evidence,
                string.Join(' ', point.Days),
                point.At.ToString("HH:mm", null),
                $"{point.Length}",
                .. point.Questions?.All.Select(Told) ?? [],
                .. point.Lines.Select(line => $"{line.Kind} {line.Result} {line.Text}"),
            ]
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)))[..16];
    }

    private static string Told(Question question) =>
        $"{question.Kind} {question.Slot} {question.CanBeSkipped} "
        + $"{string.Join('\n', [question.Text, .. question.Answers])}";
}
