namespace Chaos.School;

/// <summary>Lets so many work at once; closed, it lets nobody, and waits for those who are at it.</summary>
internal sealed class Pause(int places) : IDisposable
{
    private readonly SemaphoreSlim free = new(places);

    public async Task WhileOpenAsync(Func<Task> work)
    {
        await free.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            free.Release();
        }

        await Task.Delay(Random.Shared.Next(20, 120));
    }

    public async Task CloseAsync()
    {
        for (var place = 0; place < places; place++)
        {
            await free.WaitAsync();
        }
    }

    public void Open() => free.Release(places);

    public void Dispose() => free.Dispose();
}
