using CheckinBot.Cluster;

namespace CheckinBot.Tests.Cluster;

public sealed class PatienceTests
{
    private static readonly Func<Task<bool>> Never = () =>
        throw new InvalidOperationException("Nobody was to be asked.");

    [Fact]
    public async Task An_answer_that_comes_is_taken_and_nobody_is_asked_whether_it_will() =>
        Assert.Equal(7, await (await Patience.AwaitAsync(Task.FromResult(7), Never))!);

    [Fact]
    public async Task A_failure_is_no_answer() =>
        Assert.Null(
            await Patience.AwaitAsync(Task.FromException<int>(new TimeoutException()), () => Task.FromResult(false))
        );

    [Fact]
    public async Task One_that_says_it_is_at_it_is_waited_for()
    {
        var (call, asked) = (new TaskCompletionSource<int>(), 0);
        var answer = await Patience.AwaitAsync(call.Task, () =>
        {
            _ = ++asked == 2 && call.TrySetResult(7);
            return Task.FromResult(true);
        });
        Assert.Equal((7, 2), (await answer!, asked));
    }

    [Fact]
    public async Task One_that_says_nothing_is_waited_for_until_patience_ends()
    {
        var (call, silence, started) = (
            new TaskCompletionSource<int>(),
            new TaskCompletionSource<bool>(),
            TimeProvider.System.GetTimestamp()
        );
        Assert.Null(await Patience.AwaitAsync(call.Task, () => silence.Task));

        // How much later than that a busy machine says so is its own affair.
        Assert.True(TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromSeconds(2.4));
    }

    [Fact]
    public async Task One_that_knows_nothing_of_it_is_waited_for_no_longer() =>
        Assert.Null(await Patience.AwaitAsync(new TaskCompletionSource<int>().Task, () => Task.FromResult(false)));
}
