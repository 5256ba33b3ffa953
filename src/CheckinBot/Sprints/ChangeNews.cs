using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;

namespace CheckinBot.Sprints;

/// <summary>
/// To the group: what it agreed on anew, what was before, and who said so; all that was changed in one press, in one
/// message.
/// </summary>
internal sealed class ChangeNews : INoticeRenderer
{
    private const string Heading = "What you agreed has changed";

    public NoticeKind Kind => NoticeKind.TellChanged;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice)
    {
        var changes = sprint.Changes.Where(change => change.Told == notice.Id).ToList();
        return new(CardFit.Of(most => Of(sprint, changes, most)), Heading);
    }

    private static AdaptiveCard Of(Sprint sprint, IReadOnlyList<AgreementChange> changes, int most) =>
        CardParts.Card(
            Heading,
            [
                CardParts.Heading(Heading),
                .. changes.SelectMany(change => One(sprint, change, most)),
                .. Rest(sprint, changes).Select(CardParts.Quiet),
                changes is [var first, ..]
                    ? CardParts.QuietlyWritten($"Changed by {Names.Of(sprint, first.By)}.")
                    : null,
                CardParts.WhoSees("your group."),
            ]
        );

    private static IEnumerable<AdaptiveElement> One(Sprint sprint, AgreementChange change, int most)
    {
        string Value(SprintPlan plan) => PlainText.Excerpt(AgreementLabels.Value(sprint, plan, change.Part), most);
        return
        [
            CardParts.Labelled(AgreementLabels.Of(change.Part), Value(change.After)),
            CardParts.QuietlyWritten($"Before: {Isolated.Of(Value(change.Before))}"),
        ];
    }

    private static IEnumerable<string> Rest(Sprint sprint, IReadOnlyList<AgreementChange> changes)
    {
        bool Has(params ReadOnlySpan<AgreementPart> parts)
        {
            foreach (var change in changes)
            {
                if (parts.Contains(change.Part))
                {
                    return true;
                }
            }

            return false;
        }

        if (Has(AgreementPart.Rhythm, AgreementPart.LastDay, AgreementPart.Holidays))
        {
            yield return Next(sprint);
        }

        if (changes.Any(Widens))
        {
            yield return "What was said in earlier check-ins stays as it was shared then.";
        }

        if (
            Has(AgreementPart.Leader)
            && sprint.Barriers.Exists(barrier => barrier.IsOpen && sprint.IsLeader(sprint.LeaderOf(barrier)))
        )
        {
            yield return "What is open in the way goes along; each barrier's card says who has it.";
        }
    }

    private static bool Widens(AgreementChange change) =>
        change.Part == AgreementPart.Digest && change.After.Digest > change.Before.Digest;

    private static string Next(Sprint sprint) =>
        Schedule.NextAsk(sprint.Plan, sprint.CoveredUntil) is { } next
            ? $"The next check-in is on {Phrases.At(sprint.Plan, next)}."
            : "There is no check-in left in this sprint.";
}
