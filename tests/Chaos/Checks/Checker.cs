using Chaos.Fleet;
using Chaos.School;
using Simulator;

namespace Chaos.Checks;

/// <summary>Holds what is in the store and in the chats to what was promised.</summary>
internal sealed class Checker(
    TeamsSimulator teams,
    BotFleet fleet,
    Storage storage,
    IReadOnlyList<Act> acts,
    KillReport report
)
{
    public async Task CheckAsync(IReadOnlyList<ChaosGroup> groups, Instant now)
    {
        var chats = new ChatChecks(fleet, report);
        var logs = new List<GroupLog>();
        foreach (var group in groups)
        {
            logs.Add(new(group, await storage.LogAsync(group.Sprint), report));
        }

        foreach (var log in logs)
        {
            log.CheckPlaces();
            log.CheckRounds(now);
            log.CheckActs([.. acts.Where(act => act.Group == log.Group)]);
            chats.CheckGroup(log);
        }

        foreach (var leader in logs.GroupBy(log => log.Group.LeaderChat))
        {
            chats.CheckLeader(leader.Key, [.. leader]);
        }

        report.Count(
            "messages sent",
            teams.Conversations.Sum(chat => chat.Messages.Count(message => message.IsFromBot))
        );
        var complaints = fleet.All.SelectMany(one => one.Errors.Split('\n')).ToList();
        var errors = complaints.Where(line => line.StartsWith("fail:", StringComparison.Ordinal)).ToList();
        foreach (var line in errors.Distinct())
        {
            report.Count($"  {line.Trim()}");
        }

        report.Count(
            "times a process stood still",
            complaints.Count(line => line.Contains("stood still", StringComparison.Ordinal))
        );
        report.Count("errors that processes logged", errors.Count);
    }
}
