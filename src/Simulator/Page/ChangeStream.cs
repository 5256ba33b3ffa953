using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Simulator;

/// <summary>The page's stream of Server-Sent Events: first everything, then what changed.</summary>
internal sealed class ChangeStream(World world, PageState state)
{
    public async IAsyncEnumerable<SseItem<string>> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var sent = new Dictionary<string, long>();
        var lastWorld = "";
        while (!world.IsClosed)
        {
            var change = world.NextChange;
            if (state.World().ToJsonString() is var now && now != lastWorld)
            {
                yield return new(lastWorld = now, "world");
            }

            yield return new(state.Clock().ToJsonString(), "clock");
            foreach (var conversation in world.Conversations)
            {
                var revision = conversation.Revision;
                if (sent.GetValueOrDefault(conversation.Id) == revision)
                {
                    continue;
                }

                sent[conversation.Id] = revision;
                yield return new(state.Chat(conversation).ToJsonString(), "chat");
            }
            await change.WaitAsync(cancellation);
        }
    }
}
