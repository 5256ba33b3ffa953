using Chaos.School;
using CheckinBot.Domain;

namespace Chaos.Checks;

/// <summary>A group's log, held to what its people were told.</summary>
internal sealed class GroupLog(ChaosGroup group, IReadOnlyList<StoredEvent> log, KillReport report)
{
    public ChaosGroup Group => group;

    public IEnumerable<LogEvent> Events => log.Select(one => one.Event);

    public Sprint Sprint { get; private set; } = Sprint.None;

    /// <summary>The messages that are written down, wherever they stand.</summary>
    public IReadOnlySet<string> Delivered => Events.OfType<NoticeDelivered>().Select(one => one.Activity).ToHashSet();

    /// <summary>The places are 1, 2, 3 …, and the log folds.</summary>
    public void CheckPlaces()
    {
        report.Count("events", log.Count);
        if (!log.Select(one => one.Sequence).SequenceEqual(Enumerable.Range(1, log.Count).Select(place => (long)place)))
        {
            Violate("its log has gaps");
            return;
        }

        Sprint = SprintProjection.All(log);
        foreach (var pending in Sprint.Pending)
        {
            Violate($"{pending.Notice.Id} is pending for ever");
        }
    }

    /// <summary>Every hour that fell due opened one round, in order, and nothing else did.</summary>
    public void CheckRounds(Instant now)
    {
        var (opened, due) = (log.Where(one => one.Event is RoundOpened).ToList(), group.Due(now));
        report.Count("rounds due", due.Count);
        report.Count("rounds opened", opened.Count);
        if (!opened.Select(one => ((RoundOpened)one.Event).Covers).SequenceEqual(due))
        {
            Violate(
                $"{due.Count} rounds were due, and these were opened: "
                    + $"{string.Join(", ", opened.Select(one => ((RoundOpened)one.Event).Covers))}"
            );
        }

        opened
            .Where(one => one.At < ((RoundOpened)one.Event).Covers)
            .ToList()
            .ForEach(early => Violate($"a round opened early, at {early.At}"));
        Events.OfType<RoundMissed>().ToList().ForEach(missed => Violate($"round {missed.Round} was missed"));
        Repeated(Events.OfType<RoundOpened>().Select(one => $"round {one.Round}"));
        Repeated(Events.OfType<RoundClosed>().Select(one => $"closing of round {one.Round}"));
        Repeated(Events.OfType<RoundReminded>().Select(one => $"reminder of round {one.Round}"));
    }

    /// <summary>
    /// What was acknowledged is there once, by its command and by its words; what was refused is not.
    /// </summary>
    public void CheckActs(IReadOnlyList<Act> acts)
    {
        var byCommand = log.ToLookup(one => one.Command);
        foreach (var act in acts)
        {
            report.Count(
                act.IsKept switch
                {
                    true => "acts acknowledged",
                    false => "acts refused",
                    null => "acts never answered",
                }
            );
            report.Count("acts sent more than once", act.Sent > 1 ? 1 : 0);
            Check(act, [.. byCommand[act.Command].Select(one => one.Event)]);
        }
    }

    public void Violate(string what) => report.Violate($"group {group.Number}: {what}");

    private void Check(Act act, IReadOnlyList<LogEvent> written)
    {
        var own = written.Count(one => Acts.Is(act, one));
        var marked = act.Mark.Length == 0 ? 1 : Events.Count(one => Acts.Is(act, one) && Acts.Words(one) == act.Mark);
        if (act.IsKept == true && (own, marked) != (1, 1))
        {
            Violate(
                $"{act.Verb} {act.Mark} was acknowledged after {act.Sent} tries and is there {own} "
                    + $"times by its command, {marked} by its words"
            );
        }
        else if (act.IsKept == false && written.Count > 0)
        {
            Violate($"{act.Verb} {act.Mark} was refused ({act.Said}) and is there");
        }
        else if (act.IsKept is null)
        {
            Violate($"{act.Verb} {act.Mark} was never answered");
        }
    }

    private void Repeated(IEnumerable<string> things) =>
        things
            .GroupBy(one => one)
            .Where(same => same.Count() > 1)
            .ToList()
            .ForEach(same => Violate($"{same.Key} is there {same.Count()} times"));
}

/// <summary>Which event an act makes, and what was written in it.</summary>
internal static class Acts
{
    public static bool Is(Act act, LogEvent one) =>
        (act.Verb, one) switch
        {
            ("checkin.submit", CheckedIn or CheckinEdited) => true,
            ("barrier.raise", BarrierRaised or BarrierCarParked) => true,
            ("barrier.acknowledge", BarrierAcknowledged) => true,
            ("barrier.encourage", BarrierEncouraged) => true,
            ("barrier.holdBack", BarrierHeldBack) => true,
            ("barrier.askIdeas", OptionsOpened or OptionsMovedOn) => true,
            ("options.idea", IdeaAdded) => true,
            ("options.back", IdeaSupported) => true,
            _ => false,
        };

    public static string? Words(LogEvent one) =>
        one switch
        {
            CheckedIn said => said.Answer.Done,
            CheckinEdited said => said.Answer.Done,
            BarrierRaised said => said.Words.Text,
            BarrierCarParked said => said.Words.Text,
            BarrierEncouraged said => said.Text,
            IdeaAdded said => said.Text,
            _ => null,
        };
}
