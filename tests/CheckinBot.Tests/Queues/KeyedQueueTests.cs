using System.Collections.Concurrent;
using CheckinBot.Queues;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Queues;

public sealed class KeyedQueueTests
{
    [Fact]
    public async Task What_comes_during_a_work_is_given_to_the_next_all_together_and_in_order()
    {
        var (gate, batches) = (new TaskCompletionSource(), new List<int[]>());
        var queue = new KeyedQueue<string, int>(
            async (_, items) =>
            {
                batches.Add([.. items]);
                await gate.Task;
            }
        );
        var first = queue.Add("a", 1);
        await Watching.UntilAsync(() => new(batches.Count == 1));

        Task[] later = [queue.Add("a", 2), queue.Add("a", 3), queue.Add("a", 4)];
        Assert.All([first, .. later], added => Assert.False(added.IsCompleted));
        gate.SetResult();
        await Task.WhenAll([first, .. later]);

        Assert.Equal(
            [
                [1],
                [2, 3, 4],
            ],
            batches
        );
    }

    [Fact]
    public async Task One_key_does_not_wait_for_another()
    {
        var gate = new TaskCompletionSource();
        var queue = new KeyedQueue<string, int>((key, _) => key == "slow" ? gate.Task : Task.CompletedTask);

        var slow = queue.Add("slow", 1);
        await queue.Add("quick", 1);

        Assert.False(slow.IsCompleted);
        gate.SetResult();
        await slow;
    }

    [Fact]
    public async Task Two_works_of_one_key_are_never_under_way_at_once_and_nothing_is_lost()
    {
        var (under, most, taken) = (0, 0, new ConcurrentBag<int>());
        var queue = new KeyedQueue<int, int>(
            async (_, items) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref under));
                await Task.Yield();
                items.ToList().ForEach(taken.Add);
                Interlocked.Decrement(ref under);
            }
        );

        await Parallel.ForAsync(0, 10_000, async (number, _) => await queue.Add(0, number));
        await queue.DrainAsync();

        Assert.Equal((1, 0), (most, queue.Count));
        Assert.Equal(Enumerable.Range(0, 10_000), taken.Order());
    }

    [Fact]
    public async Task A_work_that_fails_tells_who_added_and_the_next_goes_on()
    {
        var queue = new KeyedQueue<string, int>(
            (_, items) => items.Contains(1) ? throw new InvalidOperationException("no") : Task.CompletedTask
        );

        await Assert.ThrowsAsync<InvalidOperationException>(() => queue.Add("a", 1));
        await queue.Add("a", 2);
    }

    [Fact]
    public async Task A_key_is_idle_once_nothing_of_it_waits()
    {
        var gate = new TaskCompletionSource();
        var queue = new KeyedQueue<string, int>((_, _) => gate.Task);
        Assert.True(queue.IdleAsync("a").IsCompleted);

        _ = queue.Add("a", 1);
        _ = queue.Add("a", 2);
        var idle = queue.IdleAsync("a");
        Assert.False(idle.IsCompleted);

        gate.SetResult();
        await idle;
        Assert.Equal(0, queue.Count);
    }
}
