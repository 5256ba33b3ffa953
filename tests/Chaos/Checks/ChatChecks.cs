using Chaos.Fleet;
using CheckinBot.Domain;
using Simulator;

namespace Chaos.Checks;

/// <summary>
/// Holds the chats to the logs. A message that no log knows was sent by a process that died before it wrote that down:
/// it must have been killed, soon after, and each may leave one such message of a notice.
/// </summary>
internal sealed class ChatChecks(BotFleet fleet, KillReport report)
{
    // Real time: a send takes 15 s at most, and its record follows at once.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly HashSet<string> hit = [];
    private const string Hello = "Hello, I'm CheckinBot";

    /// <summary>Every message of the bot in the group's chat is in its log, but those of the killed.</summary>
    public void CheckGroup(GroupLog log)
    {
        var delivered = log.Delivered;
        foreach (
            var message in FromBot(log.Group.Chat)
                .Where(message => !delivered.Contains(message.Id) && !IsSetUp(message))
        )
        {
            report.Count("messages to groups twice, by a kill");
            Killed(message, what => log.Violate(what));
        }
    }

    /// <summary>
    /// A leader reads of each barrier at least once, of nothing else, and twice only where a kill explains it.
    /// </summary>
    public void CheckLeader(Conversation chat, IReadOnlyList<GroupLog> logs)
    {
        var (messages, delivered) = (
            FromBot(chat).Where(message => !Says(message, Hello)).ToList(),
            logs.SelectMany(log => log.Delivered).ToHashSet()
        );
        var barriers = logs.SelectMany(log =>
                log.Events.OfType<BarrierRaised>().Select(raised => (Log: log, raised.Barrier, raised.Words.Text))
            )
            .ToList();
        report.Count("barriers raised for the leader", barriers.Count);
        report.Count("messages to leaders", messages.Count);
        foreach (var (log, barrier, text) in barriers)
        {
            var about = messages.Where(message => Says(message, text)).ToList();
            _ = about.Count == 0 ? Tell(log, $"the leader never heard of {text}") : 0;
            CheckTwice(log, barrier, [.. about.Where(message => !delivered.Contains(message.Id))]);
        }

        foreach (var message in messages.Where(message => !barriers.Any(barrier => Says(message, barrier.Text))))
        {
            report.Violate($"a leader got a message without a barrier: {message.Reading}");
        }
    }

    private void CheckTwice(GroupLog log, BarrierId barrier, IReadOnlyList<Message> unwritten)
    {
        report.Count("messages to leaders twice, by a kill", unwritten.Count);
        foreach (var message in unwritten)
        {
            Killed(message, log.Violate);
        }

        if (unwritten.DistinctBy(Sender).Count() < unwritten.Count)
        {
            log.Violate($"one process told the leader of {barrier} twice");
        }
    }

    private void Killed(Message message, Action<string> violate)
    {
        report.Count("kills between a send and its record", hit.Add(Sender(message) ?? "") ? 1 : 0);
        if (fleet.Find(Sender(message))?.KilledAt is not { } killed)
        {
            violate(
                $"message {message.Id} by {Sender(message)}, which was not killed, is in no log: "
                    + $"{message.Reading.ReplaceLineEndings(" | ")}"
            );
        }
        else if (killed - message.At > Soon)
        {
            violate(
                $"message {message.Id} was {(killed - message.At).TotalSeconds:F0} s there when "
                    + $"{Sender(message)} was killed, and is in no log: {message.Reading.ReplaceLineEndings(" | ")}"
            );
        }
    }

    private static int Tell(GroupLog log, string what)
    {
        log.Violate(what);
        return 0;
    }

    private static IEnumerable<Message> FromBot(Conversation chat) =>
        chat.Messages.Where(message => message is { IsFromBot: true, IsDeleted: false });

    private static bool IsSetUp(Message message) => Says(message, Hello) || Says(message, "Your sprint");

    private static bool Says(Message message, string text) => message.Reading.Contains(text, StringComparison.Ordinal);

    private static string? Sender(Message message) => (string?)message.Activity[Signature.Field];
}
